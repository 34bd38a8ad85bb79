using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>Arguments that let in whoever has a shared key or nothing at all, or that let traffic go in the clear, by the names that providers give them.</summary>
internal static partial class WeakLogin
{
    /// <summary>Arguments that have to be noticed, where they let in without any proof or encryption.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("azurerm_postgresql_server", "ssl_enforcement_enabled", false), ("aws_db_proxy", "require_tls", false), ("aws_elasticache_user", "no_password_required", true),
        ("aws_memorydb_cluster", "tls_enabled", false), ("aws_msk_cluster", "unauthenticated", true), ("aws_kms_key", "bypass_policy_lockout_safety_check", true), ("azurerm_api_management", "enable_backend_ssl30", true),
        ("azurerm_container_app", "allow_insecure_connections", true), ("kubernetes_pod", "host_path", new JsonArray(new JsonObject { ["path"] = "/" })), ("aws_opensearchserverless_security_policy", "policy", """[{"Rules":[],"AllowFromPublic":true}]"""), ("aws_efs_file_system_policy", "bypass_policy_lockout_safety_check", true), ("google_container_node_pool", "insecure_kubelet_readonly_port_enabled", "TRUE"),
        ("google_redis_cluster", "authorization_mode", "AUTH_MODE_DISABLED"), ("google_redis_cluster", "transit_encryption_mode", "TRANSIT_ENCRYPTION_MODE_DISABLED"),
    ];

    /// <summary>Arguments that have to be noticed, where they let in by a shared key.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Shared { get; } =
    [
        ("azurerm_servicebus_namespace", "local_auth_enabled", true), ("azurerm_log_analytics_workspace", "local_authentication_enabled", true), ("azurerm_eventhub_namespace", "local_authentication_enabled", true), ("azurerm_redis_cache", "access_keys_authentication_enabled", true),
        ("azurerm_linux_web_app", "ftp_publish_basic_authentication_enabled", true), ("aws_sagemaker_notebook_instance", "root_access", "Enabled"), ("azurerm_bastion_host", "shareable_link_enabled", true),
    ];

    /// <summary>What lets in without any proof, or in the clear; null where nothing does.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate) =>
        value.Text is { Length: > 20 } text && text[0] is '[' or '{' && InText().Match(text) is { Success: true } flag ? new($"{flag.Value} in its text: it allows everything")
        : value.Resource.IsManaged && (IsHostPath(name, value) || (Never().IsMatch(name) && IsYes(value)) || (Always().IsMatch(name) && value.Is("false")) || IsDisabled(name, value)) ? Verdict.Of(value, "it disables authentication or encryption") : null;

    /// <summary>What lets in by a shared key; null where nothing does. Providers have it on where nobody says otherwise.</summary>
    public static Verdict? JudgeShared(string name, PolicyValue value, PolicyEstate estate) =>
        value.Resource.IsManaged && Key().IsMatch(name) && IsYes(value) ? Verdict.Of(value, "anyone with the shared key has access") : null;

    /// <summary>Whether an argument of this name lets in whoever has a shared key, where it is on.</summary>
    public static bool TakesKeys(string name) => Key().IsMatch(name);

    // A folder of the machine, in a container.
    private static bool IsHostPath(string name, PolicyValue value) => name is "path" or "host_path" or "source_path" && value.Text is ['/', ..] && value.Path.Contains("host_path", StringComparison.Ordinal);

    private static bool IsYes(PolicyValue value) => value.Text?.ToUpperInvariant() is "TRUE" or "ENABLED" or "ENABLE";

    // A mode of an API of Google, such as AUTH_MODE_DISABLED.
    private static bool IsDisabled(string name, PolicyValue value) => Mode().IsMatch(name) && value.Text?.EndsWith("_DISABLED", StringComparison.Ordinal) is true;

    [GeneratedRegex("(^|_)(auth|authentication|authorization|encryption|tls|ssl)(_|$)")]
    private static partial Regex Mode();

    [GeneratedRegex("^(no_password_required|unauthenticated|allow_insecure\\w*|insecure\\w*enabled|bypass_policy_lockout\\w*|enable_(backend|frontend)_(ssl30|tls10|tls11)|(backend|frontend)_(ssl30|tls10|tls11)_enabled|enable_legacy_abac|issue_client_certificate|insecure_ssl|skip_(ssl|tls)_\\w+|tls_skip_verify|accept_insecure\\w*|privileged|allow_privilege_escalation|host_network|host_pid|host_ipc|is_publicly_accessible|allow_from_public|allowfrompublic|allow_external_traffic|enable_http_port_access|unsecured\\w*)$")]
    private static partial Regex Never();

    // In the JSON of a policy, of a container, or of a function.
    [GeneratedRegex(@"""(AllowFromPublic|privileged|Privileged)"":\s*true|""authLevel"":\s*""anonymous""")]
    private static partial Regex InText();

    [GeneratedRegex("^(ssl_enforcement_enabled|require_tls|require_ssl|tls_enabled|ssl_enabled|enable_ssl_verification|enforce_ssl|enforce_workgroup_configuration|return_connection_password_encrypted|remediation_enabled|transfer_lock|block_public_\\w+|ignore_public_acls|restrict_public_buckets|internal_ip_only|no_public_ip|private_instance|soft_delete_enabled|data_exfiltration_protection_enabled|subscription_required|authentication_enabled|iam_database_authentication_enabled)$")]
    private static partial Regex Always();

    [GeneratedRegex("^(local_auth(entication)?_enabled|access_keys_authentication_enabled|(ftp|webdeploy|scm)_publish_basic_authentication_enabled|password_auth_enabled|ssh_password_enabled|key_auth_enabled|root_access|local_user_enabled|sftp_enabled|shareable_link_enabled|get_password_data|enable_execute_command|authorize_all_groups|auto_accept\\w*|cross_tenant_replication_enabled|manage|registry_write)$")]
    private static partial Regex Key();
}
