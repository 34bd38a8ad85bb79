using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A required rule in a branch's rulesets.</summary>
/// <param name="Rule">The type of the rule.</param>
/// <param name="Parameter">The parameter; null if the rule alone is enough.</param>
/// <param name="Holds">Whether a parameter value is acceptable.</param>
internal sealed record RulesetDemand(string Rule, string? Parameter = null, Func<JsonNode?, bool>? Holds = null)
{
    public static RulesetDemand True(string rule, string parameter) => new(rule, parameter, value => value is JsonValue && (bool?)value == true);

    /// <summary>Returns the first ruleset that meets the requirement, or that there is none.</summary>
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
