using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>One thing that has to hold, under every id that scanners give it.</summary>
/// <param name="Ids">Its ids, the leading one first: of Trivy (<c>AWS-0104</c>), of Checkov (<c>CKV_AWS_145</c>), or our own (<c>INFRA-…</c>).</param>
/// <param name="Severity">How bad a violation is.</param>
/// <param name="Title">What has to hold, as a sentence.</param>
/// <param name="Remedy">What to change, as a sentence.</param>
/// <param name="Checks">How it is checked; all must hold.</param>
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

    /// <summary>Where to read more; the scanner's page unless the rule has one of its own; empty where there is neither.</summary>
    public string Link
    {
        get => field ?? (Id.StartsWith("CKV", StringComparison.Ordinal) ? CheckovIndex : TrivyId().IsMatch(Id) ? $"{TrivyIndex}{Id.ToLowerInvariant()}" : "");
        init;
    }

    /// <summary>What follows from a violation, for a finding: <c>the API server is reachable from the internet</c>; empty where what was found says it.</summary>
    public string Fault { get; init; } = "";

    /// <summary>The resource types that it looks at.</summary>
    public IEnumerable<string> Types => Checks.SelectMany(check => check.Types).Distinct();

    /// <summary>The provider it concerns: <c>aws</c>, <c>google</c>, <c>azurerm</c>; null where that is more than one, or none.</summary>
    public string? Provider =>
        Types.Select(TerraformType.Provider).Distinct().ToList() is [var provider] ? provider : null;

    [GeneratedRegex(@"^[A-Z]+-\d{4}$")]
    private static partial Regex TrivyId();
}
