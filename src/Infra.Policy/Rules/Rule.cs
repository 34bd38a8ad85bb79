using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>A rule, with every id that scanners give it.</summary>
/// <param name="Ids">Its ids, the leading one first: of Trivy (<c>AWS-0104</c>), of Checkov (<c>CKV_AWS_145</c>), or our own (<c>INFRA-…</c>).</param>
/// <param name="Severity">The severity of a violation.</param>
/// <param name="Title">The requirement, as a sentence.</param>
/// <param name="Remedy">What to change, as a sentence.</param>
/// <param name="Checks">Its checks; all must pass.</param>
public sealed partial record Rule(IReadOnlyList<string> Ids, Severity Severity, string Title, string Remedy, params IReadOnlyList<Check> Checks)
{
    private const string TrivyIndex = "https://avd.aquasec.com/misconfig/";
    private const string CheckovIndex = "https://www.checkov.io/5.Policy%20Index/terraform.html";

    /// <summary>The leading id.</summary>
    public string Id => Ids[0];

    /// <summary>Terraform JSON, as synth writes it, in which the rule finds something. Rules of packs have one; those that ship with Infra have mutants.</summary>
    public string? Failing { get; init; }

    /// <summary>Terraform JSON in which it finds nothing, though it reads it.</summary>
    public string? Passing { get; init; }

    /// <summary>The documentation page: the rule's own, or else the scanner's; empty for none.</summary>
    public string Link
    {
        get => field ?? (Id.StartsWith("CKV", StringComparison.Ordinal) ? CheckovIndex : TrivyId().IsMatch(Id) ? $"{TrivyIndex}{Id.ToLowerInvariant()}" : "");
        init;
    }

    /// <summary>The consequence of a violation, such as <c>the API server is reachable from the internet</c>; empty if the finding already says it.</summary>
    public string Fault { get; init; } = "";

    /// <summary>The resource types that it checks.</summary>
    public IEnumerable<string> Types => Checks.SelectMany(check => check.Types).Distinct();

    /// <summary>The provider it concerns: <c>aws</c>, <c>google</c>, <c>azurerm</c>; null where that is more than one, or none.</summary>
    public string? Provider =>
        Types.Select(TerraformType.Provider).Distinct().ToList() is [var provider] ? provider : null;

    [GeneratedRegex(@"^[A-Z]+-\d{4}$")]
    private static partial Regex TrivyId();
}
