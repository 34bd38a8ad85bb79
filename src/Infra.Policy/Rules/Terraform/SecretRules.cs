using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Terraform;

/// <summary>Secrets stand neither in the code nor in a state.</summary>
internal static partial class SecretRules
{
    // They answer with a lasting secret, which the state then holds.
    private static readonly string[] Makers =
    [
        "tls_private_key", "aws_iam_access_key", "aws_iam_user_login_profile", "aws_iam_service_specific_credential", "aws_lightsail_key_pair", "aws_iam_user_ssh_key",
        "google_service_account_key", "google_storage_hmac_key", "google_apikeys_key", "google_iam_workforce_pool_provider_key", "google_compute_ssl_certificate",
        "azuread_application_password", "azuread_service_principal_password", "azuread_user", "azuread_synchronization_secret", "azuread_application_certificate",
        "azuread_service_principal_certificate", "azurerm_storage_account_sas", "data.azurerm_storage_account_sas", "data.azurerm_storage_account_blob_container_sas",
        "azurerm_api_management_subscription", "azurerm_batch_certificate",
        "github_repository_deploy_key_pair", "gitlab_personal_access_token", "gitlab_project_access_token", "gitlab_group_access_token", "gitlab_deploy_token",
        "gitlab_pipeline_trigger", "kubernetes_token_request_v1",
        "aws_iot_certificate", "azurerm_container_registry_token_password", "aws_api_gateway_api_key", "aws_transfer_ssh_key",
    ];

    // The same few hundred names come again and again.
    private static readonly ConcurrentDictionary<string, bool> Known = [];

    // By name: the providers call them alike. What ends in _wo is written and never stored.
    private static readonly (string Type, string Argument, System.Text.Json.Nodes.JsonNode Value)[] Written =
    [
        ("aws_db_instance", "password", "hunter2-hunter2"), ("aws_secretsmanager_secret_version", "secret_string", "hunter2"),
        ("github_actions_secret", "plaintext_value", "hunter2"), ("azurerm_mssql_server", "administrator_login_password", "hunter2-hunter2"),
        ("google_sql_user", "password", "hunter2"), ("aws_elasticache_replication_group", "auth_token", "hunter2"),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-STATE-SECRET"], Severity.High, "No secret is made that the state then holds",
            "Let the cloud make it, use an identity without a secret, or an ephemeral resource with a write-only argument.", Never(Makers))
        {
            Link = "https://developer.hashicorp.com/terraform/language/manage-sensitive-data",
            Fault = "whoever reads the state, or a plan, has the secret",
        },
        new(["INFRA-SECRET-LITERAL"], Severity.Critical, "No secret is in the configuration",
            "Take the value from a secret store with an ephemeral resource, or use a write-only argument; then change the secret.",
            new MemberCheck(["*"], (name, value, _) => IsSecret(name, value) ? new("written out: whoever reads the code or the state has it") : null, Written))
        {
            Link = "https://developer.hashicorp.com/terraform/language/manage-sensitive-data",
        },
    ];

    // What a plan computed and nobody wrote is no literal.
    private static bool IsSecret(string name, Model.PolicyValue value)
    {
        if (!Known.GetOrAdd(name, text => Name().IsMatch(text)) || value.Json is not System.Text.Json.Nodes.JsonValue || value.Text is not { Length: > 0 } text) return false;
        if (Reference().IsMatch(text) || value.Is("true") || value.Is("false") || value.Resource.Type.StartsWith("data.", StringComparison.Ordinal)) return false;
        if (value.Resource.Type.StartsWith("provider.", StringComparison.Ordinal)) return false;
        if (value.Resource.Source == Model.PolicySource.Synth) return true;
        return value.Resource.Written is { } written && Model.JsonPath.Get(written, value.Path) is System.Text.Json.Nodes.JsonValue constant && !constant.ToString().Contains("${", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(.*_)?(password|passwd|plaintext_value|secret_string|secret_binary|client_secret|secret_data|auth_token|private_key|private_key_pem|access_key_secret|secret_access_key|connection_string|shared_key|preshared_key|admin_ssh_private_key|sas_token|account_key|primary_key|webhook_secret|api_token|token_value)$")]
    private static partial Regex Name();

    // The name of a secret somewhere else.
    [GeneratedRegex(@"^(arn:|projects/|https://[^/]+\.vault\.azure\.net/|vault:|ssm:|@Microsoft\.KeyVault|/subscriptions/)")]
    private static partial Regex Reference();
}
