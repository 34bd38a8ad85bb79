using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan does not remove a guard that protects by its presence: a block, a reference to a guard, or the action of a blocking rule.</summary>
internal sealed partial class GuardGoneCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        where IsGone(pair) || IsLetThrough(pair)
        select new Observation(resource, pair.Path, $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}: a guard is removed");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Name, JsonNode Before, JsonNode? After)>)
        [
            ("web_acl_id", "a", ""), ("kms_key_id", "a", null), ("permissions_boundary", "a", null), ("message_storage_policy", new JsonArray(new JsonObject { ["region"] = "a" }), new JsonArray()), ("rotation_period", "7776000s", null),
            ("target_tags", new JsonArray("web"), new JsonArray()), ("action", Does("block"), Does("count")),
        ]
        select Earlier.Mutant(resource, change.Name, change.Before, change.After);

    // What is written out of sight is as it was.
    private static bool IsGone(Earlier.Pair pair) => !IsEmpty(pair.Before) && IsEmpty(pair.Now)
        && (Guard().IsMatch(pair.Name) || (pair.Before is not JsonValue && ProtectionNames.Protects(pair.Name) && !Lets().IsMatch(pair.Name)) || (pair.Before is JsonValue && Clock().IsMatch(pair.Name)));

    // What a rule does is the name of a block in it.
    private static bool IsLetThrough(Earlier.Pair pair) =>
        Action().IsMatch(pair.Path) && ((pair.Name is "block" or "deny" or "captcha" or "challenge" && IsEmpty(pair.Now)) || (pair.Name == "count" && pair.Before is null && pair.Now is JsonArray or JsonObject));

    private static bool IsEmpty(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || Earlier.Is(node, "");

    private static JsonArray Does(string what) => new(new JsonObject { [what] = new JsonArray(new JsonObject()) });

    [GeneratedRegex("^(web_acl_(id|arn)|kms_(master_)?key(_id|_arn|_name|_self_link)?|permissions_boundary|security_policy|ssl_policy|firewall_policy_id|network_security_group_id|disk_encryption_set_id|ddos_protection_plan|logging_config|logging|log_config|access_logs?|access_log_settings|cloud_watch_logs_group_arn|customer_managed_key|encryption_configuration|server_side_encryption(_configuration)?|default_kms_key_name|required_pull_request_reviews|required_status_checks|deployment_branch_policy|code_signing_config_arn|vpc_config|vpc_options|auth_token|trusted_key_groups|trusted_signers|origin_access_(control_id|identity)|redrive_policy|dead_letter_\\w+|microsoft_defender|sas_policy|\\w*retention_policy|rotation_policy|rotation_rules|expiration_date|virtual_network_subnet_id|key_vault_key_id|network_access_control|network_rules|network_acls|network_rule_set|subnet_ids|guardrail\\w*|grant_controls|attribute_condition|condition|binary_authorization|network_policy|\\w*authorized_networks(_config)?|workload_identity_config|target_(tags|service_accounts|secure_tags|resources)|pod-security\\.kubernetes\\.io/\\w+)$")]
    private static partial Regex Guard();

    // Whose removal takes rights away.
    [GeneratedRegex("^(access_|iam_|resource_|inline_)?polic(y|ies)(_arns?|_json|_document)?$|filter_criteria|lifecycle_policy")]
    private static partial Regex Lets();

    [GeneratedRegex("rotation|retention|expir|_ttl$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(^|\.)(override_|default_)?action(\[\d+\])?\.\w+$")]
    private static partial Regex Action();
}
