using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan neither destroys nor forgets monitoring or guardrails. The table beside this file lists the types.</summary>
internal sealed class RemovedControlCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } =
        [.. EmbeddedTable.Words("Rules.Own.Controls.controls.txt")];

    public override bool AppliesTo(PolicyResource resource) => !resource.Remains;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        IsReplaced(resource, estate) || !Watches(resource) ? [] : [new(resource, "", resource.Action == PlannedAction.Forget ? "no longer managed" : "destroyed")];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_cloudtrail", "aws_flow_log", "azurerm_monitor_diagnostic_setting", "github_repository_ruleset"]
        from resource in estate.OfType(type).Take(1)
        from action in (PlannedAction[])[PlannedAction.Destroy, PlannedAction.Forget]
        select Mutant.Replace(resource, resource with { Action = action }, action.ToString());

    // What merely runs something at a time, or hands messages on to a machine, watches nothing.
    private static bool Watches(PolicyResource resource) => resource.Type switch
    {
        "aws_cloudwatch_event_rule" => !resource["event_pattern"].IsAbsent || resource["schedule_expression"].IsAbsent,
        "aws_sns_topic_subscription" => !resource["protocol"].Is("sqs") && !resource["protocol"].Is("lambda"),
        "github_repository_file" or "gitlab_repository_file" => resource["file"].Text?.EndsWith("CODEOWNERS", StringComparison.Ordinal) is true || resource["file_path"].Text?.EndsWith("CODEOWNERS", StringComparison.Ordinal) is true,
        _ => true,
    };

    // Under another address: the one that is made is judged by its own rules.
    private static bool IsReplaced(PolicyResource resource, PolicyEstate estate) =>
        estate.OfType(resource.Type).Any(other => other.Stack == resource.Stack && other.Action == PlannedAction.Create);
}
