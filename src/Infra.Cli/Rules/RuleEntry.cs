using System.Text.RegularExpressions;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Packs;

namespace Infra.Cli.Rules;

/// <summary>A rule in the list of rules: one of Infra's, one from a rule pack, or a Rego policy.</summary>
/// <param name="Ids">The ids, primary one first; for a policy, its package.</param>
/// <param name="Severity">The severity; a Rego policy denies or warns.</param>
/// <param name="From">The source: <c>infra</c>, the name of a rule pack, or a file.</param>
/// <param name="Title">What the rule requires.</param>
/// <param name="Rule">The rule; null for a Rego policy.</param>
internal sealed partial record RuleEntry(IReadOnlyList<string> Ids, string Severity, string From, string Title, Rule? Rule)
{
    private const string Infra = "infra";
    private const string Policies = "policy";

    /// <summary>The primary id.</summary>
    public string Id => Ids[0];

    /// <summary>Returns all rules of an estate's gate, and all Rego packages.</summary>
    public static IReadOnlyList<RuleEntry> All(EstateFile estate, string root) =>
    [
        .. RuleBook.All.Select(rule => Of(rule, Infra)),
        .. RuleBook.PacksOf(estate).SelectMany(pack => pack.Rules.Select(rule => Of(rule, pack.Name))),
        .. Rego(Path.Combine(root, Policies), root),
    ];

    /// <summary>Tests the rule with its examples.</summary>
    public RuleTrial Try() => From == Infra ? RuleTrial.OfBuiltIn(Rule!) : RuleTrial.OfExamples(Rule!);

    private static RuleEntry Of(Rule rule, string from) => new(rule.Ids, rule.Severity.ToString(), from, rule.Title, rule);

    private static IEnumerable<RuleEntry> Rego(string folder, string root) =>
        from file in (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.rego", SearchOption.AllDirectories) : []).Order(StringComparer.Ordinal)
        let text = File.ReadAllText(file)
        where !file.EndsWith("_test.rego", StringComparison.Ordinal) && Deny().IsMatch(text)
        let package = Package().Match(text).Groups[1].Value
        select new RuleEntry([package], "deny", Path.GetRelativePath(root, file).Replace('\\', '/'), Remark().Match(text) is { Success: true } remark ? remark.Groups[1].Value.TrimEnd('.') : package, null);

    [GeneratedRegex(@"(?m)^package\s+([\w.]+)")]
    private static partial Regex Package();

    [GeneratedRegex(@"(?m)^deny(\s|\[)")]
    private static partial Regex Deny();

    [GeneratedRegex(@"(?m)^#\s*(?!METADATA)(.+)$")]
    private static partial Regex Remark();
}
