using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>Something that a ruleset of a branch has to say.</summary>
/// <param name="Rule">The rule's type.</param>
/// <param name="Parameter">Its parameter; null where the rule itself is enough.</param>
/// <param name="Holds">Whether the parameter's value will do.</param>
internal sealed record RulesetDemand(string Rule, string? Parameter = null, Func<JsonNode?, bool>? Holds = null)
{
    public static RulesetDemand True(string rule, string parameter) => new(rule, parameter, value => value is JsonValue && (bool?)value == true);

    /// <summary>The first ruleset that says so, or that none does.</summary>
    public AuditEvidence In(IEnumerable<Ruleset> rulesets, string source, string branch)
    {
        var covering = rulesets.Where(ruleset => ruleset.IsActive && ruleset.Covers(branch)).ToList();
        var saying = covering.Where(ruleset => IsIn(ruleset.Rule(Rule))).ToList();
        var words = Parameter is null ? Rule : $"{Rule}, {Parameter}";
        return saying is [var first, ..]
            ? AuditEvidence.Met(first.Place(Node(first)), $"{branch}: {words}{Value(Node(first))}")
            : AuditEvidence.Missing(
                covering is [var near, ..] ? near.Place(Node(near)) : source,
                covering is [var wrong, ..] ? $"{branch} is not protected by {words}{Value(Node(wrong))}" : $"No active ruleset covers {branch}");
    }

    private bool IsIn(JsonNode? rule) => rule is not null && (Parameter is null || Holds!(rule["parameters"]?[Parameter]));

    private JsonNode? Node(Ruleset ruleset) => Parameter is null ? ruleset.Rule(Rule) : ruleset.Rule(Rule)?["parameters"]?[Parameter] ?? ruleset.Rule(Rule);

    private static string Value(JsonNode? node) => node is JsonValue value ? $" {value.ToJsonString()}" : "";
}
