using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>
/// A plan does not turn off, on any resource, what the state has on: by the names that providers give protections, and by the words
/// that they have for on and off.
/// </summary>
internal sealed partial class SwitchedOffCheck : Check
{
    private const string Yes = "true";

    private static readonly HashSet<string> OnWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "enabled", "on", "active", "enforced", "required", "prevention", "prevent", "deny", "block", "compliance", "locked", "mandatory", "standard", "started",
    };

    private static readonly HashSet<string> OffWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "disabled", "off", "inactive", "none", "suspended", "optional", "detection", "detect", "count", "audit", "governance", "unlocked", "evaluate", "paused", "stopped", "free",
        "donotenforce", "unenforced", "allow", "false", "enabledforreportingbutnotenforced",
    };

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        let found = OfFlag(pair) ?? OfWord(pair) ?? OfOpposite(pair) ?? OfGuard(pair)
        where found is not null
        select new Observation(resource, pair.Path, $"{found}: a protection is switched off");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Name, JsonNode Before, JsonNode? After)>)
        [
            ("deletion_protection", true, false), ("enable_logging", true, null), ("storage_encrypted", true, false), ("local_authentication_disabled", true, false),
            ("status", "Enabled", "Suspended"), ("mode", "Prevention", "Detection"), ("disabled", false, true), ("require_ssl", true, false), ("web_acl_id", "a", ""), ("kms_key_id", "a", null), ("permissions_boundary", "a", null),
        ]
        select Earlier.Mutant(resource, change.Name, change.Before, change.After);

    private static string? OfFlag(Earlier.Pair pair) =>
        Earlier.Is(pair.Before, Yes) && IsProtection(pair.Name) && !Earlier.Is(pair.Now, Yes) && !Earlier.IsUnknown(pair.Now)
            ? $"{Earlier.Text(pair.Now)} after true"
            : null;

    // "Enabled" is narrower than "Disabled" only where what is enabled protects.
    private static string? OfWord(Earlier.Pair pair) =>
        pair.Before?.ToString() is { } before && pair.Now?.ToString() is { } now && OnWords.Contains(before) && OffWords.Contains(now) && !Opening().IsMatch(pair.Path)
            ? $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}"
            : null;

    private static string? OfOpposite(Earlier.Pair pair) =>
        pair.Name is "disabled" or "suspended" or "paused" or "archived" && Earlier.Is(pair.Now, Yes) && !Earlier.Is(pair.Before, Yes) ? $"true after {Earlier.Text(pair.Before)}" : null;

    // What guards stands for itself, and is no longer named.
    private static string? OfGuard(Earlier.Pair pair) =>
        Guard().IsMatch(pair.Name) && !IsEmpty(pair.Before) && IsEmpty(pair.Now) ? $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}" : null;

    private static bool IsEmpty(JsonNode? node) => node is null or JsonArray { Count: 0 } || Earlier.Is(node, "");

    private static bool IsProtection(string name) => Switch().IsMatch(name) && (name.EndsWith("_disabled", StringComparison.Ordinal) || !Opening().IsMatch(name));

    // By whole words: providers put them together in every order.
    [GeneratedRegex(@"^(enable|enabled|is_enabled|deletion|non_fast_forward|prevent_destroy|required_linear_history|https_only|enforce|disable_api_(termination|stop)|disable_password_authentication|dismiss_stale_\w+|strict_required_\w+|delete_protection)$|_disabled$|(^|_)(protection|encrypt|encrypted|encryption|cmek|logging|audit|auditing|rotation|versioning|mfa|signing|signed|validation|verification|enforce|enforced|enforcement|protected|masked|hidden|require|required|requires|restrict|private|block|ignore_public|immutable|immutability|locked|soft_delete|backup|backups|recovery|monitoring|scanning|scan|alerts?|rbac|secure|tls|ssl|shielded|uniform|multi_region|actions_enabled|attestation|authentication_enabled|transit|self_review|reviews?)(_|$)")]
    private static partial Regex Switch();

    [GeneratedRegex("^(web_acl_(id|arn)|kms_(master_)?key(_id|_arn|_name|_self_link)?|permissions_boundary|security_policy|firewall_policy_id|network_security_group_id|disk_encryption_set_id|ddos_protection_plan|logging_config|logging|log_config|access_logs?|access_log_settings|cloud_watch_logs_group_arn|customer_managed_key|encryption_configuration|server_side_encryption(_configuration)?|default_kms_key_name|required_pull_request_reviews|required_status_checks|deployment_branch_policy|grant_controls|attribute_condition|condition|binary_authorization|network_policy|authorized_networks)$")]
    private static partial Regex Guard();

    // What lets in where it is on.
    [GeneratedRegex(@"^(allow|skip|bypass|public|external)|public_(network|access|ip)|(^|\.)(unauthenticated|anonymous)|internet|root_access|local_auth|password_auth|basic_auth|sftp|insecure|local_(user|account)s?_enabled|access_keys?_auth")]
    private static partial Regex Opening();
}
