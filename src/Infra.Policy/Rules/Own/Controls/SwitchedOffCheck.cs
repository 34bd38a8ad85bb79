using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan does not turn off, on any resource, what the state has on: by the names that providers give protections.</summary>
internal sealed class SwitchedOffCheck : Check
{
    private static readonly HashSet<string> Switches =
    [
        "deletion_protection", "deletion_protection_enabled", "enable_deletion_protection", "prevent_deletion", "purge_protection_enabled", "termination_protection", "disable_api_termination",
        "prevent_destroy", "deletion_protection_policy_enabled", "encrypted", "storage_encrypted", "kms_encryption_enabled", "at_rest_encryption_enabled", "transit_encryption_enabled", "encryption_at_host_enabled",
        "enable_key_rotation", "enable_logging", "enable_log_file_validation", "is_multi_region_trail", "include_global_service_events", "enable", "enabled", "is_enabled", "actions_enabled",
        "private_cluster_enabled", "local_account_disabled", "enable_private_endpoint", "enable_private_nodes", "rbac_authorization_enabled", "https_only", "https_traffic_only_enabled",
        "enforce", "enforced", "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets", "uniform_bucket_level_access", "versioning_enabled",
        "vulnerability_alerts", "secure_boot_enabled", "enable_secure_boot", "iam_database_authentication_enabled", "drop_invalid_header_fields", "require_ssl", "point_in_time_recovery",
        "require_code_owner_review", "dismiss_stale_reviews_on_push", "require_last_push_approval", "prevent_self_review", "can_admins_bypass_disabled", "non_fast_forward", "deletion",
        "required_linear_history", "strict_required_status_checks_policy", "infrastructure_encryption_enabled", "azure_policy_enabled", "protected", "masked",
    ];

    private const string Prior = "true";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => resource is { Remains: true, Prior: not null, Action: PlannedAction.Update or PlannedAction.Replace };

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in (resource with { Body = resource.Prior! }).Root.Members
        where Switches.Contains(member.Name) && member.Value.Is(Prior)
        let now = JsonPath.Get(resource.Body, member.Value.Path)
        where now is null || now is JsonValue && !now.ToString().Equals(Prior, StringComparison.OrdinalIgnoreCase) && !now.ToString().Contains("${", StringComparison.Ordinal)
        select new Observation(resource, member.Value.Path, $"{(now is null ? "no longer set" : now.ToJsonString())} after true: a protection is switched off");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from name in (string[])["deletion_protection", "enable_logging", "storage_encrypted"]
        let before = new JsonObject { [name] = true }
        select Mutant.Replace(resource, resource with { Action = PlannedAction.Update, Prior = before, Body = new() { [name] = false }, Written = null }, $"{name} switched off");
}
