using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>No setting makes a resource public, by the names that providers give such flags.</summary>
internal static class PublicRules
{
    // Where the flag is not set, the provider opens them.
    private static readonly string[] OpenByDefault =
    [
        "azurerm_mssql_server", "azurerm_postgresql_server", "azurerm_mysql_server", "azurerm_mariadb_server", "azurerm_cosmosdb_account", "azurerm_container_registry",
        "azurerm_redis_cache", "azurerm_eventhub_namespace", "azurerm_servicebus_namespace", "azurerm_eventgrid_topic", "azurerm_eventgrid_domain", "azurerm_search_service",
        "azurerm_cognitive_account", "azurerm_data_factory", "azurerm_synapse_workspace", "azurerm_machine_learning_workspace", "azurerm_automation_account",
        "azurerm_recovery_services_vault", "azurerm_app_configuration", "azurerm_iothub", "azurerm_purview_account", "azurerm_batch_account", "azurerm_managed_disk",
        "azurerm_databricks_workspace", "azurerm_kusto_cluster", "azurerm_healthcare_service", "azurerm_signalr_service", "azurerm_web_pubsub",
    ];

    private static readonly string[] Yes = ["true", "enabled", "public", "all"];

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["authorization_type"] = ["NONE"],
        ["authorization"] = ["NONE"],
        ["auth_type"] = ["NONE", "ANONYMOUS"],
        ["authentication_type"] = ["NONE", "API_KEY"],
        ["acl"] = ["public-read", "public-read-write", "authenticated-read", "aws-exec-read"],
        ["predefined_acl"] = ["publicRead", "publicReadWrite", "authenticatedRead"],
        ["canned_acl"] = ["public-read", "public-read-write"],
        ["container_access_type"] = ["blob", "container"],
        ["public_network_access"] = ["Enabled", "ENABLED"],
        ["endpoint_type"] = ["PUBLIC"],
        ["connectivity_type_database"] = ["public"],
        ["auth_level"] = ["anonymous"],
        ["unauthenticated_client_action"] = ["AllowAnonymous"],
        ["default_action"] = ["Allow"],
        ["uri"] = ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"],
        ["group"] = ["all"],
        ["pod-security.kubernetes.io/enforce"] = ["privileged"],
        ["user_groups"] = ["all"],
        ["groups"] = ["all"],
        ["shared_accounts"] = ["all"],
        ["account_ids"] = ["All", "all"],
        ["data_lake_principal_identifier"] = ["IAM_ALLOWED_PRINCIPALS"],
        ["connection_preference"] = ["ACCEPT_AUTOMATIC"],
        ["auto_approval_subscription_ids"] = ["*"],
        ["visibility_subscription_ids"] = ["*"],
        ["trusted_external_tenants"] = ["*"],
        ["allowed_external_redirect_urls"] = ["*"],
        ["unauthenticated_action"] = ["AllowAnonymous"],
        ["sharing_permission"] = ["Community"],
        ["network_access_policy"] = ["AllowAll"],
        ["app_network_access_type"] = ["PublicInternetOnly"],
        ["identity_type"] = ["ANY_IDENTITY"],
        ["default_access_level"] = ["public"],
        ["pages_access_level"] = ["public"],
        ["public_access_prevention"] = ["inherited"],
        ["webserver_access_mode"] = ["PUBLIC_ONLY"],
        ["ip_address_type"] = ["Public"],
        ["type"] = ["SERVICE_PROVIDED_EIPS"],
        ["state"] = ["unblocked"],
        ["internet_gateway_block_mode"] = ["off"],
    };

    // "default_action" and "group" mean other things elsewhere.
    private static readonly string[] AzureWords = ["default_action", "unauthenticated_client_action"];
    private static readonly string[] GroupTypes = ["aws_ami_launch_permission", "aws_snapshot_create_volume_permission", "aws_ebs_snapshot_permission"];

    // Their flag has a rule of a scanner, or means no access.
    private static readonly HashSet<(string Type, string Name)> Elsewhere =
    [
        ("azurerm_storage_account", "public_network_access_enabled"), ("azurerm_key_vault", "public_network_access_enabled"), ("azurerm_storage_account", "default_action"), ("azurerm_storage_account_network_rules", "default_action"), ("azurerm_key_vault", "default_action"),
        ("azurerm_storage_container", "container_access_type"), ("aws_lb_listener", "default_action"), ("aws_instance", "associate_public_ip_address"), ("aws_launch_template", "associate_public_ip_address"), ("aws_wafv2_web_acl", "default_action"), ("aws_eks_cluster", "endpoint_public_access"), ("azurerm_express_route_circuit_peering", "ipv4_enabled"), ("aws_subnet", "map_public_ip_on_launch"), ("google_storage_bucket", "public_access_prevention"),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-PUBLIC"], Severity.High, "No setting makes a resource public",
            "Set it to private, and grant access by network or identity.",
            new MemberCheck(
                ["*"], Judge,
                ("aws_db_instance", "publicly_accessible", true), ("aws_lambda_function_url", "authorization_type", "NONE"), ("azurerm_redis_cache", "public_network_access_enabled", true),
                ("aws_cognito_identity_pool", "allow_unauthenticated_identities", true), ("azurerm_container_registry", "anonymous_pull_enabled", true),
                ("aws_s3_bucket_acl", "acl", "public-read"), ("google_storage_bucket_acl", "predefined_acl", "publicRead"), ("aws_ami_launch_permission", "group", "all"),
                ("google_sql_database_instance", "settings", new JsonArray(new JsonObject { ["ipv4_enabled"] = true }))),
            Require(OpenByDefault, "public_network_access_enabled").ToBe(false),
            Require("azurerm_postgresql_flexible_server", "public_network_access_enabled").ToBe(false).UnlessSet("delegated_subnet_id"),
            Require("google_sql_database_instance", "settings.ip_configuration.ipv4_enabled").ToBe(false),
            Require("aws_apigatewayv2_route", "authorization_type").ToBe("AWS_IAM", "JWT", "CUSTOM"),
            Require("aws_lambda_function_url", "authorization_type").ToBe("AWS_IAM"),
            Require("aws_api_gateway_method", "authorization").ToBe("AWS_IAM", "COGNITO_USER_POOLS", "CUSTOM").Unless("http_method", "OPTIONS"))
        {
            Link = "https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html",
        },
    ];

    private static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (Elsewhere.Contains((value.Resource.Type, name)) || value.Resource.Type.StartsWith("data.", StringComparison.Ordinal)) return null;
        // A list may hold the word among others.
        if (value.Json is JsonArray) return Words.ContainsKey(name) && value.Elements.Any(element => IsWord(name, element)) ? Verdict.Of(value, "it is publicly accessible") : null;
        if (value.Text is not { } text) return null;
        var isPublic = OpeningFlags.Opens(name) && Yes.Contains(text, StringComparer.OrdinalIgnoreCase)
            || IsWord(name, value);
        return isPublic ? Verdict.Of(value, "it is publicly accessible") : null;
    }

    private static bool IsWord(string name, PolicyValue value) =>
        value.Text is { } text && Words.GetValueOrDefault(name)?.Contains(text) is true && Fits(name, value.Resource.Type);

    private static bool Fits(string name, string type) =>
        AzureWords.Contains(name) ? type.StartsWith("azurerm_", StringComparison.Ordinal)
        : name is "group" ? GroupTypes.Contains(type)
        : name is "groups" ? type.StartsWith("aws_", StringComparison.Ordinal) && !type.StartsWith("aws_iam_", StringComparison.Ordinal)
        : name is "state" ? type.EndsWith("_block_public_access", StringComparison.Ordinal)
        : name != "auth_type" || !type.StartsWith("kubernetes_", StringComparison.Ordinal);
}
