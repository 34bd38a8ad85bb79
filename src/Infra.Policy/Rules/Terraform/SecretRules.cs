using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for secrets: neither in the code nor in the state.</summary>
internal static class SecretRules
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
        // Ephemeral resources read the same and leave nothing behind.
        "data.aws_secretsmanager_secret_version", "data.aws_secretsmanager_random_password", "data.aws_kms_secrets", "data.azurerm_key_vault_secret", "data.google_secret_manager_secret_version",
        "data.google_secret_manager_secret_version_access", "data.kubernetes_secret", "data.kubernetes_secret_v1", "data.vault_*",
        "google_kms_secret_ciphertext", "azurerm_managed_disk_sas_token", "random_password", "aws_codebuild_source_credential", "azurerm_automation_credential", "kubernetes_secret", "kubernetes_secret_v1",
        "aws_iot_certificate", "azurerm_container_registry_token_password", "aws_api_gateway_api_key", "aws_transfer_ssh_key",
    ];

    // By name: the providers call them alike. What ends in _wo is written and never stored.
    private static readonly (string Type, string Argument, System.Text.Json.Nodes.JsonNode Value)[] Written =
    [
        ("aws_db_instance", "password", "hunter2-hunter2"), ("aws_secretsmanager_secret_version", "secret_string", "hunter2"),
        ("github_actions_secret", "plaintext_value", "hunter2"), ("azurerm_mssql_server", "administrator_login_password", "hunter2-hunter2"),
        ("google_sql_user", "password", "hunter2"), ("aws_elasticache_replication_group", "auth_token", "hunter2"),
        ("aws_lambda_function", "environment", new System.Text.Json.Nodes.JsonObject { ["DB_PASSWORD"] = "hunter2" }),
        ("aws_codebuild_project", "environment_variable", new System.Text.Json.Nodes.JsonObject { ["name"] = "API_KEY", ["value"] = "hunter2" }),
        ("aws_ecs_task_definition", "container_definitions", """[{"environment":[{"name":"DB_PASSWORD","value":"hunter2"}]}]"""),
        ("aws_instance", "user_data", "export KEY=AKIAIOSFODNN7EXAMPLE"), ("locals", "values", "-----BEGIN RSA PRIVATE KEY-----"), ("variable", "github", "ghp_0123456789abcdefghijABCDEFGHIJ012345"),
        ("kubernetes_secret_v1", "data", new System.Text.Json.Nodes.JsonObject { ["password"] = "hunter2" }),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-STATE-SECRET"], Severity.High, "No resource stores a generated secret in the state",
            "Let the cloud make it, use an identity without a secret, or an ephemeral resource with a write-only argument.", Never(Makers))
        {
            Link = "https://developer.hashicorp.com/terraform/language/manage-sensitive-data",
            Fault = "anyone who reads the state or a plan has the secret",
        },
        new(["INFRA-SECRET-LITERAL"], Severity.Critical, "No secret is in the configuration",
            "Take the value from a secret store with an ephemeral resource, or use a write-only argument; then change the secret.",
            new MemberCheck(["*"], (name, value, _) => SecretText.Of(name, value) is { } found ? new(found) : null, Written))
        {
            Link = "https://developer.hashicorp.com/terraform/language/manage-sensitive-data",
        },
    ];
}
