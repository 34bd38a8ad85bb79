using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A change of a control's scope or destination is a finding: the control may no longer cover anything.</summary>
internal sealed partial class ControlChangedCheck : Check
{
    private readonly RemovedControlCheck _controls = new();

    public override bool Judges => false;

    public override IReadOnlyList<string> Types => _controls.Types;

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        where pair.Before is JsonValue && Watched().IsMatch(pair.Name) && !Earlier.IsUnknown(pair.Now)
        select new Observation(resource, pair.Path, $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}: its scope or its destination changes");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_cloudtrail", "aws_flow_log"]
        from resource in estate.OfType(type).Take(1)
        from name in (string[])["s3_bucket_name", "filter", "event_pattern", "threshold", "log_destination"]
        select Earlier.Mutant(resource, name, "a", "b");

    [GeneratedRegex(@"^(filter|pattern|filter_pattern|event_pattern|query|threshold|evaluation_periods|s3_bucket_name|destination|log_destination|cloud_watch_logs_group_arn|sns_topic_name|storage_account_id|log_analytics_workspace_id|eventhub_authorization_rule_id|target_resource_id|policy_rule|content|policy|condition|expression|metric_name|email_address|endpoint|detector_id|branch_pattern|include|pattern_name|evaluation_mode|finding_publishing_frequency|traffic_type|category)$")]
    private static partial Regex Watched();
}
