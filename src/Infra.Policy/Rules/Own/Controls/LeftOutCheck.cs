using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan removes nothing from a list of recorded events, recipients or approvers, and adds nothing to a list of exemptions.</summary>
internal sealed partial class LeftOutCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource) || resource.Action == PlannedAction.Create;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in resource.Prior is null ? New(resource) : Earlier.Pairs(resource)
        where pair.Before is JsonArray or null && pair.Now is JsonArray or null
        from found in Shrunk(pair, resource.Type).Concat(Grown(pair, resource.Prior is null))
        select new Observation(resource, pair.Path, found);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Name, JsonNode? Before, JsonNode? After)>)
        [
            ("enabled_cluster_log_types", new JsonArray("api", "audit"), new JsonArray("api")), ("alarm_actions", new JsonArray("a"), new JsonArray()), ("reviewers", new JsonArray("a"), null),
            ("exempted_members", null, new JsonArray("user:eve@lynx.example")), ("not_scopes", new JsonArray(), new JsonArray("x")), ("exclude_management_event_sources", null, new JsonArray("kms.amazonaws.com")),
            ("excluded_users", new JsonArray("a"), new JsonArray("a", "b")),
        ]
        select Earlier.Mutant(resource, change.Name, change.Before, change.After);

    private static IEnumerable<Earlier.Pair> New(PolicyResource resource) => resource.Members.Select(member => new Earlier.Pair(member.Name, member.Value.Path, null, member.Value.Json));

    private static IEnumerable<string> Shrunk(Earlier.Pair pair, string type) => !(Wanted().IsMatch(pair.Name) || pair.Path.StartsWith("reviewers", StringComparison.Ordinal) || (pair.Name is "rule" or "rules" or "custom_rules" or "managed_rules" or "resources" && RuleSets().IsMatch(type)) || (pair.Name is "action" or "default_action" && Listener().IsMatch(type))) || Earlier.IsUnknown(pair.Now) ? []
        : Missing(pair.Before, pair.Now).Select(gone => $"no longer {gone}: it covers less");

    // Whom a new limit spares from the start, rules of its own judge.
    private static IEnumerable<string> Grown(Earlier.Pair pair, bool isNew) => !Spared().IsMatch(pair.Name) || (isNew && pair.Name is "bypass" or "bypass_actors") ? []
        : Missing(pair.Now, pair.Before).Where(added => added != "\"None\"").Select(added => $"{added} is left out of a limit or a record");

    private static List<JsonNode?> Blocks(JsonNode? node) => [.. (node as JsonArray ?? []).Where(one => one is not null)];

    // A block that differs may be wider or narrower: only that there are fewer, or more, tells something.
    private static IEnumerable<string> Missing(JsonNode? these, JsonNode? those)
    {
        var (all, others) = (Blocks(these), Blocks(those));
        if (all.Any(one => one is JsonObject) && all.Count <= others.Count) return [];
        return all.Where(one => one is not null && !others.Any(other => JsonNode.DeepEquals(one, other))).Select(one => one!.ToJsonString());
    }

    // Their rules keep out.
    [GeneratedRegex("waf|web_application_firewall|ruleset|security_policy$|config_rule|conditional_access|perimeter|backup_selection")]
    private static partial Regex RuleSets();

    // Of several actions of a listener the first ones ask who comes.
    [GeneratedRegex("_(listener|listener_rule)$")]
    private static partial Regex Listener();

    [GeneratedRegex(@"log_types$|^enabled_log$|^log_categor|logs_exports$|^alarm_actions$|^reviewers$|^required_check$|^contexts$|^enabled_policy_types$|^restricted_services$|^enable_components$|^audit_log_config$|^event_categories$|^enabled_features$|^email_receiver$|^notification_channels$|^eligible_approvers$|^lock_level$|^built_in_controls$|^database_flags$|^parameter$")]
    private static partial Regex Wanted();

    [GeneratedRegex(@"^(bypass|exclude[ds]?_\w+|exclusions?|exempt\w*|not_scopes|bypass_actors|\w*bypassers|suppress\w*|suspended_processes|ignored_\w+|muted_\w+|managed_rule_exclusions?)$")]
    private static partial Regex Spared();
}
