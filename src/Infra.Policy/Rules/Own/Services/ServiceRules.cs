using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>Rules for services without an SDK construct: encryption, transport, identities, backups.</summary>
internal static class ServiceRules
{
    private const string Aws = "https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html";
    private const string Azure = "https://learn.microsoft.com/security/benchmark/azure/overview";

    private static readonly string[] OldVersions = ["TLSv1", "TLSv1.1", "SSLv3", "TLS1_0", "TLS1_1", "1.0", "1.1", "TLS10", "TLS11", "TLS_1_0", "TLS_1_1", "Tls10", "Tls11"];

    private static readonly string[] WebApps = ["azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_linux_function_app", "azurerm_windows_function_app"];

    private static readonly string[] CloudRun = ["google_cloud_run_v2_service", "google_cloud_run_v2_job"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-ENCRYPTED"], Severity.High, "Data at rest is encrypted",
            "Enable encryption; for existing data, restore a snapshot into an encrypted resource.",
            Require(["aws_db_instance", "aws_docdb_cluster", "aws_neptune_cluster"], "storage_encrypted").ToBe(true).UnlessSet("replicate_source_db"),
            Require("aws_rds_cluster", "storage_encrypted").ToBe(true).UnlessSet("snapshot_identifier"),
            Require("aws_rds_global_cluster", "storage_encrypted").ToBe(true).UnlessSet("source_db_cluster_identifier"),
            Require("aws_efs_file_system", "encrypted").ToBe(true),
            Forbid("aws_redshift_cluster", "encrypted").ToBe(false).OrReference(),
            Require("aws_elasticache_replication_group", "at_rest_encryption_enabled").ToBe(true),
            Require(["aws_opensearch_domain", "aws_elasticsearch_domain"], "encrypt_at_rest.enabled").ToBe(true),
            Require("aws_dax_cluster", "server_side_encryption.enabled").ToBe(true),
            Require("aws_kinesis_stream", "encryption_type").ToBe("KMS"),
            Require("aws_kinesis_firehose_delivery_stream", "server_side_encryption.enabled").ToBe(true).UnlessSet("kinesis_source_configuration"),
            Forbid("aws_sqs_queue", "sqs_managed_sse_enabled").ToBe(false).UnlessSet("kms_master_key_id").OrReference(),
            Forbid("aws_workspaces_workspace", "root_volume_encryption_enabled").ToBe(false).OrReference(),
            Forbid("aws_ecs_cluster", "configuration.execute_command_configuration.logging").ToBe("NONE").OrReference(),
            Forbid("azurerm_mssql_database", "transparent_data_encryption_enabled").ToBe(false).OrReference(),
            Forbid("azurerm_data_lake_store", "encryption_state").ToBe("Disabled").OrReference(),
            new MemberCheck(["*"], PlainText.Judge, PlainText.Wrong))
        {
            Link = Aws,
            Fault = "anyone with the disk or a snapshot can read the data",
        },
        new(["INFRA-TRANSPORT"], Severity.High, "Data in transit is encrypted with a current TLS version",
            "Require TLS 1.2 or later, and redirect plain HTTP.",
            Require(["aws_elasticache_replication_group"], "transit_encryption_enabled").ToBe(true),
            Require(["aws_opensearch_domain", "aws_elasticsearch_domain"], "node_to_node_encryption.enabled").ToBe(true),
            Require(["aws_opensearch_domain", "aws_elasticsearch_domain"], "domain_endpoint_options.enforce_https").ToBe(true),
            Forbid("aws_msk_cluster", "encryption_info.encryption_in_transit.client_broker").ToBe("PLAINTEXT", "TLS_PLAINTEXT").OrReference(),
            Forbid("aws_transfer_server", "protocols").ToContain("FTP").OrReference(),
            Forbid(["azurerm_windows_virtual_machine", "azurerm_windows_virtual_machine_scale_set"], "winrm_listener.protocol").ToBe("Http").OrReference(),
            Forbid("aws_cloudfront_distribution", "default_cache_behavior.viewer_protocol_policy").ToBe("allow-all").OrReference(),
            Forbid("aws_cloudfront_distribution", "ordered_cache_behavior.viewer_protocol_policy").ToBe("allow-all").OrReference(),
            Forbid("aws_cloudfront_distribution", "viewer_certificate.minimum_protocol_version").ToBe("SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016").OrReference(),
            Forbid(["aws_lb_listener", "aws_alb_listener"], "protocol").ToBe("HTTP").Unless("default_action.type", "redirect"),
            Forbid(["aws_lb_listener", "aws_alb_listener"], "ssl_policy").ToMatch("^ELBSecurityPolicy-(2016-08|TLS-1-[01]-|2015|TLS13-1-[01]-)", like: "ELBSecurityPolicy-TLS-1-0-2015-04", unlike: "ELBSecurityPolicy-TLS13-1-2-2021-06").OrReference(),
            Forbid(["aws_api_gateway_domain_name", "aws_apigatewayv2_domain_name"], "security_policy").ToBe("TLS_1_0").OrReference(),
            Forbid("google_sql_database_instance", "settings.ip_configuration.ssl_mode").ToBe("ALLOW_UNENCRYPTED_AND_ENCRYPTED").OrReference(),
            Require("google_redis_instance", "transit_encryption_mode").ToBe("SERVER_AUTHENTICATION"),
            Require("google_redis_instance", "auth_enabled").ToBe(true),
            Forbid("google_dns_managed_zone", "dnssec_config.state").ToBe("off").OrReference(),
            Forbid("google_compute_ssl_policy", "min_tls_version").ToBe("TLS_1_0", "TLS_1_1").OrReference(),
            Forbid("azurerm_storage_account", "https_traffic_only_enabled").ToBe(false).OrReference(),
            Require([.. WebApps], "https_only").ToBe(true),
            Forbid([.. WebApps], "site_config.minimum_tls_version").ToBe(OldVersions).OrReference(),
            Forbid([.. WebApps], "site_config.ftps_state").ToBe("AllAllowed").OrReference(),
            Forbid([.. WebApps], "site_config.remote_debugging_enabled").ToBe(true).OrReference(),
            Forbid("azurerm_redis_cache", "non_ssl_port_enabled").ToBe(true).OrReference(),
            Forbid(["azurerm_redis_cache", "azurerm_mssql_server", "azurerm_eventhub_namespace", "azurerm_servicebus_namespace", "azurerm_cosmosdb_account"], "minimum_tls_version").ToBe(OldVersions).OrReference(),
            Forbid(["azurerm_postgresql_flexible_server_configuration", "azurerm_mysql_flexible_server_configuration"], "value").ToBe("off", "OFF").When("name", "require_secure_transport").OrReference(),
            Forbid("azurerm_application_gateway", "ssl_policy.min_protocol_version").ToBe("TLSv1_0", "TLSv1_1").OrReference(),
            Forbid(["azurerm_cdn_endpoint"], "is_http_allowed").ToBe(true).OrReference())
        {
            Link = Azure,
            Fault = "its traffic can be read or changed",
        },
        new(["INFRA-OLD-PROTOCOL"], Severity.High, "No setting allows a broken version of TLS, or none",
            "Require TLS 1.2 or later.", new MemberCheck(["*"], OldProtocols.Judge, OldProtocols.Wrong))
        {
            Link = "https://datatracker.ietf.org/doc/rfc8996/",
        },
        new(["INFRA-SERVICE-IDENTITY"], Severity.High, "A service authenticates callers by identity, not by a shared password or key",
            "Enable authentication with cloud identities, and disable keys.",
            Forbid("azurerm_container_registry", "admin_enabled").ToBe(true).OrReference(),
            Forbid("azurerm_cosmosdb_account", "local_authentication_disabled").ToBe(false).OrReference(),
            Forbid(["azurerm_cosmosdb_account"], "local_authentication_enabled").ToBe(true).OrReference(),
            Forbid(["azurerm_linux_virtual_machine", "azurerm_linux_virtual_machine_scale_set"], "disable_password_authentication").ToBe(false).OrReference(),
            Forbid("azurerm_postgresql_flexible_server", "authentication.active_directory_auth_enabled").ToBe(false).OrReference(),
            Forbid("azurerm_key_vault_access_policy", "key_permissions").ToContain("Purge", "All", "*").OrReference(),
            Forbid("azurerm_key_vault_access_policy", "secret_permissions").ToContain("Purge", "All", "*").OrReference(),
            Forbid("aws_codebuild_project", "environment.privileged_mode").ToBe(true).OrReference(),
            Forbid("aws_ssm_document", "permissions.account_ids").ToBe("All", "all").OrReference(),
            Require("aws_cognito_user_pool", "mfa_configuration").ToBe("ON", "OPTIONAL"),
            Forbid("aws_cognito_user_pool_client", "explicit_auth_flows").ToContain("ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH").OrReference(),
            Forbid("aws_cognito_user_pool_client", "allowed_oauth_flows").ToContain("implicit").OrReference(),
            Forbid("aws_kms_grant", "operations").ToContain("CreateGrant").OrReference(),
            Forbid(["google_compute_project_metadata", "google_compute_project_metadata_item"], "value").ToMatch("ssh-(rsa|ed25519) ", like: "eve:ssh-ed25519 AAAA", unlike: "x").OrReference(),
            Forbid("google_compute_project_metadata_item", "value").ToBe(false).When("key", "enable-oslogin"),
            Forbid("google_compute_project_metadata", "metadata.ssh-keys").ToBeSet().OrReference(),
            Forbid("google_compute_project_metadata", "metadata.enable-oslogin").ToBe(false).OrReference(),
            Forbid([.. CloudRun], "template.service_account").ToMatch(@"-compute@developer\.gserviceaccount\.com$", like: "1-compute@developer.gserviceaccount.com", unlike: "x").OrReference(),
            Forbid("google_iap_settings", "access_settings.reauth_settings.method").ToBe("METHOD_UNSPECIFIED").OrReference(),
            Forbid("google_cloudfunctions2_function", "service_config.ingress_settings").ToBe("ALLOW_ALL_UNSPECIFIED").OrReference(),
            Forbid("google_cloudfunctions_function", "https_trigger_security_level").ToBe("SECURE_OPTIONAL").OrReference())
        {
            Link = Azure,
            Fault = "anyone with one secret, or with network access, is let in",
        },
        new(["INFRA-WEAK-LOGIN"], Severity.High, "No setting disables authentication or encryption",
            "Require authentication and TLS.", new MemberCheck(["*"], WeakLogin.Judge, WeakLogin.Wrong))
        {
            Link = Azure,
        },
        new(["INFRA-SHARED-KEY"], Severity.Medium, "No setting enables shared keys, root access or automatic acceptance",
            "Set it to false, and authenticate callers by identity.", new MemberCheck(["*"], WeakLogin.JudgeShared, WeakLogin.Shared))
        {
            Link = Azure,
        },
        new(["INFRA-CROSS-ORIGIN"], Severity.High, "A service allows cross-origin requests from named origins only",
            "List the origins of the estate, each with its scheme.", new MemberCheck(["*"], CrossOrigin.Judge, CrossOrigin.Wrong))
        {
            Link = "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS",
        },
        new(["INFRA-PUBLIC-IMAGE"], Severity.High, "An image of a public registry is pinned by its digest",
            "Copy it into a registry of the estate, or add @sha256:… to its name.", new MemberCheck(["*"], PublicImage.Judge, PublicImage.Wrong))
        {
            Link = "https://docs.docker.com/dhi/core-concepts/digests/",
        },
        new(["INFRA-ENGINE-SETTING"], Severity.High, "No setting of a database engine weakens it",
            "Set it to the secure value, or leave it out if that is the default.", new MemberCheck(["*"], EngineSettings.Judge, EngineSettings.Wrong))
        {
            Link = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html",
        },
        new(["INFRA-COPIES"], Severity.Medium, "Data can be restored, and is protected from accidental deletion",
            "Keep copies for a week or longer, a final snapshot, and protection from deletion.",
            Require(["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"], "backup_retention_period").ToBeAtLeast(7),
            Require(["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"], "deletion_protection").ToBe(true),
            Forbid(["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster", "aws_redshift_cluster"], "skip_final_snapshot").ToBe(true).OrReference(),
            Require("google_sql_database_instance", "settings.backup_configuration.enabled").ToBe(true),
            Forbid("google_sql_database_instance", "deletion_protection").ToBe(false).OrReference(),
            Require(["azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"], "backup_retention_days").ToBeAtLeast(7),
            Forbid("aws_ecr_repository", "image_tag_mutability").ToBe("MUTABLE").OrReference(),
            Require("aws_ecr_repository", "image_scanning_configuration.scan_on_push").ToBe(true),
            Require(["aws_lb", "aws_alb"], "drop_invalid_header_fields").ToBe(true).When("load_balancer_type", "application"),
            Forbid("aws_backup_plan", "rule.lifecycle.delete_after").ToBeAtMost(1).OrReference(),
            Forbid("google_firestore_database", "delete_protection_state").ToBe("DELETE_PROTECTION_DISABLED").OrReference(),
            Require("google_logging_project_bucket_config", "retention_days").ToBeAtLeast(30).OrAbsent(),
            Forbid("google_kms_crypto_key", "destroy_scheduled_duration").ToMatch(@"^(\d{1,5}|[1-5]\d{5})s$", like: "86400s", unlike: "2592000s").OrReference(),
            Forbid("azurerm_data_protection_backup_vault", "soft_delete").ToBe("Off").OrReference(),
            Forbid("google_spanner_database", "deletion_protection").ToBe(false).OrReference(),
            Forbid("google_bigquery_table", "deletion_protection").ToBe(false).OrReference(),
            Forbid("google_secret_manager_secret", "version_destroy_ttl").ToBe("0s").OrReference(),
            Require("aws_secretsmanager_secret", "recovery_window_in_days").ToBeAtLeast(7).OrAbsent())
        {
            Link = Aws,
        },
        new(["INFRA-RUNTIME"], Severity.Medium, "Runtimes and engines are supported versions", "Move to a supported runtime, and let the cloud apply minor versions.",
            Forbid(["aws_db_instance", "aws_rds_cluster_instance", "aws_docdb_cluster_instance", "aws_neptune_cluster_instance", "aws_elasticache_replication_group", "aws_memorydb_cluster", "aws_mq_broker", "aws_dms_replication_instance"], "auto_minor_version_upgrade").ToBe(false).OrReference(),
            Forbid("aws_lambda_function", "runtime").ToMatch(@"^(nodejs(4|6|8|10|12|14|16|18)(\..*)?|python(2\.7|3\.[678])|ruby2\..|dotnet(core.*|5.*|6)|java8|go1\.x|provided)$", like: "python3.7", unlike: "python3.13").OrReference(),
            Forbid("google_cloudfunctions_function", "runtime").ToMatch(@"^(nodejs(6|8|10|12|14|16|18)|python3[78]|go11[136]|ruby2.|dotnet[36]|php7.)$", like: "nodejs10", unlike: "nodejs22").OrReference(),
            Forbid("google_cloudfunctions2_function", "build_config.runtime").ToMatch(@"^(nodejs(6|8|10|12|14|16|18)|python3[78]|go11[136]|ruby2.|dotnet[36]|php7.)$", like: "nodejs10", unlike: "nodejs22").OrReference())
        {
            Link = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
        },
        new(["INFRA-INVOKE"], Severity.High, "A function, an event bus and a subscription serve named callers",
            "Name the principal and its source_arn or account; use https for endpoints.",
            Forbid("aws_lambda_permission", "principal").ToBe("*").OrReference(),
            Forbid("aws_lambda_permission", "action").ToBe("lambda:*", "*").OrReference(),
            Forbid("aws_lambda_permission", "function_url_auth_type").ToBe("NONE").OrReference(),
            Require("aws_lambda_permission", "source_arn").ToBeSet().UnlessSet("source_account"),
            Forbid("aws_lambda_layer_version_permission", "principal").ToBe("*").OrReference(),
            Forbid(["aws_cloudwatch_event_permission"], "principal").ToBe("*").OrReference(),
            Require("aws_codebuild_webhook", "filter_group").ToBeSet(),
            Forbid("aws_sns_topic_subscription", "protocol").ToBe("http").OrReference(),
            Forbid("aws_vpc_endpoint_service", "allowed_principals").ToBe("*", "arn:aws:iam::*:root").OrReference(),
            Forbid("aws_vpc_endpoint_service_allowed_principal", "principal_arn").ToBe("*").OrReference(),
            Forbid("google_pubsub_subscription", "push_config.push_endpoint").ToMatch("^http:", like: "http://x.example", unlike: "https://x.example").OrReference(),
            Forbid("aws_iam_openid_connect_provider", "client_id_list").ToBe("*").OrReference(),
            Forbid("aws_iam_openid_connect_provider", "url").ToMatch("^http:", like: "http://issuer.example", unlike: "https://issuer.example").OrReference(),
            Require("aws_vpc_endpoint", "service_name").ToMatch(@"^(com\.amazonaws\.(?!vpce\.)[\w.-]+|aws\.[\w.-]+)$", like: "com.amazonaws.us-east-1.s3", unlike: "com.amazonaws.vpce.us-east-1.vpce-svc-0123").UnlessSet("resource_configuration_arn"))
        {
            Link = "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
            Fault = "unintended callers can call it",
        },
    ];
}
