using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan does not lower a retention, a number of approvals, or a required strength.</summary>
internal sealed partial class LoweredCheck : Check
{
    // A limit that is raised so far limits nobody.
    private const int ManyTimes = 10;

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        where !Earlier.IsUnknown(pair.Now)
        let before = Number(pair.Before)
        let now = Number(pair.Now)
        // Zero means no expiry for logs, and nothing elsewhere.
        where IsNewEnd(pair) || (before > 0 && now >= before * ManyTimes && IsLimit(pair)) || (before is not null && IsFloor(pair) && (pair.Now is null || (now < before && !(now == 0 && IsForEver(resource)))))
        select new Observation(resource, pair.Path, $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}: a protection is lowered");

    // Logs without expiry now expire.
    private static bool IsNewEnd(Earlier.Pair pair) => pair.Before is null && Ends().IsMatch(pair.Path) && (Counted().IsMatch(pair.Name) || (pair.Name == "type" && Earlier.Is(pair.Now, "Delete")));

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Name, JsonNode Before, JsonNode? After)>)
        [
            ("retention_in_days", 365, 1), ("backup_retention_period", 30, 0), ("required_approving_review_count", 2, 1), ("wait_timer", 30, null), ("soft_delete_retention_days", 90, 7),
            ("destroy_scheduled_duration", "2592000s", "86400s"), ("minimum_password_length", 14, 6), ("deletion_window_in_days", 30, 7), ("flow_sampling", 1, 0.01), ("rate_limit", 100, 100000),
        ]
        select Earlier.Mutant(resource, change.Name, change.Before, change.After);

    private static bool IsForEver(PolicyResource resource) => resource.Type == "aws_cloudwatch_log_group";

    private static bool IsFloor(Earlier.Pair pair) =>
        (Floor().IsMatch(pair.Name) && !pair.Name.Contains("message", StringComparison.Ordinal)) || (Counted().IsMatch(pair.Name) && Kept().IsMatch(pair.Path));

    private static bool IsLimit(Earlier.Pair pair) => pair.Name is "limit" or "count" or "rate_limit" or "rate" && Limits().IsMatch(pair.Path);

    // Durations of Google end in the second.
    private static double? Number(JsonNode? node) =>
        node is JsonValue && double.TryParse(node.ToString().TrimEnd('s'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^(count|days|age|hours)$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(^|\.)(expiration|lifecycle_rule)(\[\d+\])?\.")]
    private static partial Regex Ends();

    [GeneratedRegex("rate_based|rate_limit|throttl")]
    private static partial Regex Limits();

    [GeneratedRegex("retention|expiration|lifecycle_rule")]
    private static partial Regex Kept();

    [GeneratedRegex(@"retention|^retain_|recovery_window|deletion_window|approving_review_count|approvals_required|^wait_timer$|^min(imum)?_(password|key|tls)|password_reuse_prevention|destroy_(ttl|scheduled_duration)|immutability_period|_history$|^key_size$|sampl(ing|e)_?(rate|percentage)?$|noncurrent_days|copies_to_keep|days_to_keep")]
    private static partial Regex Floor();
}
