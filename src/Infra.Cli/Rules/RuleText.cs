using System.Text;
using Infra.Policy.Coverage;
using Infra.Policy.Rules;

namespace Infra.Cli.Rules;

/// <summary>Explains a rule: the requirement and its reason, the remedy, and passing and failing examples.</summary>
internal static class RuleText
{
    private const int MostTypes = 20;

    public static string Explain(RuleEntry entry)
    {
        var text = new StringBuilder($"{string.Join(", ", entry.Ids)} ({entry.Severity}, {entry.From})\n{entry.Title}.\n");
        if (entry.Rule is not { } rule) return text.ToString();
        if (rule.Fault.Length > 0) text.Append($"Otherwise {rule.Fault}.\n");
        text.Append($"\nRemedy: {rule.Remedy}\nChecks: {Types([.. rule.Types])}\n");
        if (ComplianceFrame.Of(rule) is { Count: > 0 } frames) text.Append($"Controls: {string.Join(", ", frames)}\n");
        text.Append($"See: {rule.Link}\n");
        if (RuleExamples.Of(rule) is var (passing, failing)) text.Append($"\nPasses:\n{passing.TrimEnd()}\n\nFails:\n{failing.TrimEnd()}\n");
        return text.ToString();
    }

    private static string Types(IReadOnlyList<string> types) =>
        string.Join(", ", types.Take(MostTypes)) + (types.Count > MostTypes ? $" and {types.Count - MostTypes} more" : "");
}
