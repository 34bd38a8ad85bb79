using Infra.Policy.Model;
using static Infra.Policy.Widenings.OpenArgument;
using static Infra.Policy.Widenings.WideningKind;

namespace Infra.Policy.Widenings;

/// <summary>Single arguments that open or block access.</summary>
internal sealed class ArgumentReachSource : ReachSource
{
    private const string AccessBlock = "aws_s3_bucket_public_access_block";

    // What they bar stays when they go.
    private static readonly string[] Guards =
    [
        AccessBlock, "aws_organizations_policy_attachment", "google_organization_policy", "google_org_policy_policy", "azurerm_management_lock",
        "aws_cloudtrail", "aws_guardduty_detector", "github_repository_ruleset", "github_repository_environment",
    ];

    private static readonly ILookup<string, OpenArgument> Rows = new OpenArgument[]
    {
        new("aws_iam_role", "permissions_boundary", Permissions, "the permissions boundary", Barrier),
        new("aws_iam_role", "managed_policy_arns", Permissions, "the managed policy", Each),
        new("aws_iam_role_policy_attachment", "policy_arn", Permissions, "the managed policy", Each),
        new("aws_iam_user_policy_attachment", "policy_arn", Permissions, "the managed policy", Each),
        new("aws_iam_group_policy_attachment", "policy_arn", Permissions, "the managed policy", Each),
        new("aws_iam_user_group_membership", "groups", Permissions, "membership in", Each),
        new("aws_lambda_permission", "principal", Permissions, "invocation by", Invokers),
        new("aws_eks_access_entry", "principal_arn", Permissions, "access to the cluster for", Each),
        new("aws_iam_saml_provider", "saml_metadata_document", Permissions, "trust in the keys of its metadata", Keys),
        new("google_iam_workload_identity_pool_provider", "oidc.jwks_json", Permissions, "trust in the keys of its document", Keys),
        new("google_iam_workload_identity_pool_provider", "saml.idp_metadata_xml", Permissions, "trust in the keys of its metadata", Keys),
        new("aws_key_pair", "public_key", Permissions, "a login by the key", Each),
        new("aws_iam_access_key", "user", Permissions, "an access key of", Each),
        new("aws_iam_openid_connect_provider", "url", Permissions, "trust in tokens of", Each),
        new("aws_eks_access_policy_association", "policy_arn", Permissions, "the access policy", Each),
        new(AccessBlock, "block_public_acls", Permissions, "the block of public ACLs", ShutIf("true")),
        new(AccessBlock, "block_public_policy", Permissions, "the block of public policies", ShutIf("true")),
        new(AccessBlock, "ignore_public_acls", Permissions, "disregard for public ACLs", ShutIf("true")),
        new(AccessBlock, "restrict_public_buckets", Permissions, "the restriction of public buckets", ShutIf("true")),
        new("aws_security_group", "ingress.security_groups", Network, "traffic from", Each),
        new("aws_security_group_rule", "source_security_group_id", Network, "traffic of", Each),
        new("aws_vpc_security_group_ingress_rule", "referenced_security_group_id", Network, "traffic from", Each),
        new("aws_eks_cluster", "vpc_config.endpoint_public_access", Network, "a public API endpoint", Unless("false")),
        new("aws_eks_cluster", "vpc_config.public_access_cidrs", Network, "API endpoint", Peers),
        new("aws_subnet", "map_public_ip_on_launch", Network, "public addresses for what starts in it", If("true")),
        new("aws_instance", "associate_public_ip_address", Network, "a public address", If("true")),
        new("aws_db_instance", "publicly_accessible", Network, "a public endpoint", If("true")),
        new("aws_rds_cluster_instance", "publicly_accessible", Network, "a public endpoint", If("true")),
        new("aws_internet_gateway", "vpc_id", Network, "a way to and from the internet for", Each),
        new("aws_vpc_peering_connection", "peer_vpc_id", Network, "a way to and from", Each),
        new("google_iam_workload_identity_pool_provider", "attribute_condition", Permissions, "the condition on tokens", Barrier),
        new("google_service_account_key", "service_account_id", Permissions, "a key of", Each),
        new("google_container_cluster", "private_cluster_config.enable_private_endpoint", Network, "a private API endpoint alone", ShutIf("true")),
        new("google_container_cluster", "master_authorized_networks_config.cidr_blocks.cidr_block", Network, "API endpoint", Peers),
        new("google_sql_database_instance", "settings.ip_configuration.authorized_networks.value", Network, "database", Peers),
        new("google_container_node_pool", "node_config.oauth_scopes", Permissions, "the scope", Each),
        new("google_container_cluster", "node_config.oauth_scopes", Permissions, "the scope", Each),
        new("google_compute_instance", "service_account.scopes", Permissions, "the scope", Each),
        new("google_compute_firewall", "source_tags", Network, "traffic from machines with the tag", Each),
        new("google_compute_firewall", "source_service_accounts", Network, "traffic from machines of", Each),
        new("google_compute_firewall", "target_tags", Network, "traffic to machines with the tag", Each),
        new("azurerm_network_security_rule", "source_application_security_group_ids", Network, "traffic from", Each),
        new("google_compute_instance", "network_interface.access_config.network_tier", Network, "a public address", Each),
        new("google_storage_bucket", "public_access_prevention", Permissions, "prevention of public access", ShutIf("enforced")),
        new("azurerm_federated_identity_credential", "subject", Permissions, "trust in tokens of", Each),
        new("azurerm_kubernetes_cluster", "private_cluster_enabled", Network, "a private API endpoint", ShutIf("true")),
        new("azurerm_kubernetes_cluster", "api_server_access_profile.authorized_ip_ranges", Network, "API endpoint", Peers),
        new("azurerm_kubernetes_cluster", "local_account_disabled", Permissions, "refusal of local accounts", ShutIf("true")),
        new("azurerm_storage_account", "public_network_access_enabled", Network, "access from public networks", Unless("false")),
        new("azurerm_storage_account", "allow_nested_items_to_be_public", Permissions, "containers that may be public", Unless("false")),
        new("azurerm_storage_account", "shared_access_key_enabled", Permissions, "access with shared keys", Unless("false")),
        new("azurerm_storage_account", "network_rules.ip_rules", Network, "storage", Peers),
        new("azurerm_key_vault", "public_network_access_enabled", Network, "access from public networks", Unless("false")),
        new("azurerm_key_vault", "network_acls.ip_rules", Network, "vault", Peers),
        new("azurerm_container_registry", "public_network_access_enabled", Network, "access from public networks", Unless("false")),
        new("azurerm_mssql_server", "public_network_access_enabled", Network, "access from public networks", Unless("false")),
        new("azurerm_postgresql_flexible_server", "public_network_access_enabled", Network, "access from public networks", Unless("false")),
        new("azurerm_network_interface", "ip_configuration.public_ip_address_id", Network, "the public address", Each),
        new("aws_eks_pod_identity_association", "role_arn", Permissions, "the role for pods", Each),
        new("aws_ssoadmin_account_assignment", "principal_id", Permissions, "access to an account for", Each),
        new("aws_ssoadmin_managed_policy_attachment", "managed_policy_arn", Permissions, "the managed policy", Each),
        new("aws_ram_principal_association", "principal", Permissions, "shares with", Each),
        new("aws_kms_grant", "grantee_principal", Permissions, "a grant of a key for", Each),
        new("aws_lambda_function_url", "authorization_type", Network, "a function URL with authorization", Each),
        new("aws_cloudtrail", "enable_logging", Permissions, "the trail", Unless("false", isBarrier: true)),
        new("aws_guardduty_detector", "enable", Permissions, "GuardDuty", Unless("false", isBarrier: true)),
        new("aws_cloudwatch_metric_alarm", "actions_enabled", Permissions, "the alarm", Unless("false", isBarrier: true)),
        new("aws_organizations_policy_attachment", "policy_id", Permissions, "the organization's policy", Barrier),
        new("google_binary_authorization_policy", "default_admission_rule.evaluation_mode", Permissions, "any image", If("ALWAYS_ALLOW")),
        new("google_organization_policy", "constraint", Permissions, "the organization's policy", Barrier),
        new("google_org_policy_policy", "name", Permissions, "the organization's policy", Barrier),
        new("azuread_directory_role_assignment", "principal_object_id", Permissions, "a directory role for", Each),
        new("azuread_app_role_assignment", "principal_object_id", Permissions, "an app role for", Each),
        new("azuread_group_member", "member_object_id", Permissions, "membership for", Each),
        new("azuread_application_federated_identity_credential", "subject", Permissions, "trust in tokens of", Each),
        new("azurerm_lighthouse_definition", "managing_tenant_id", Permissions, "administration by the tenant", Each),
        new("azurerm_pim_eligible_role_assignment", "principal_id", Permissions, "eligibility for a role for", Each),
        new("azurerm_pim_active_role_assignment", "principal_id", Permissions, "a role for", Each),
        new("azurerm_resource_group_policy_exemption", "policy_assignment_id", Permissions, "an exemption from", Each),
        new("azurerm_subscription_policy_exemption", "policy_assignment_id", Permissions, "an exemption from", Each),
        new("azurerm_management_lock", "lock_level", Permissions, "the lock", Barrier),
        new("github_repository_ruleset", "enforcement", Permissions, "the ruleset's enforcement", ShutIf("active")),
        new("github_repository_ruleset", "bypass_actors.actor_id", Permissions, "bypass of the ruleset by", Each),
        new("github_repository_environment", "reviewers.teams", Permissions, "the review by", Barrier),
        new("github_repository_environment", "reviewers.users", Permissions, "the review by", Barrier),
        new("github_repository_environment_deployment_policy", "branch_pattern", Permissions, "deployments from", Each),
        new("github_repository_deploy_key", "key", Permissions, "a deploy key", Each),
        new("github_repository", "visibility", Permissions, "public access to the code", If("public")),
        new("github_repository", "visibility", Permissions, "the code for the enterprise", If("internal")),
        new("azurerm_key_vault_access_policy", "object_id", Permissions, "the vault for", Each),
        new("azurerm_cosmosdb_sql_role_assignment", "principal_id", Permissions, "data of the account for", Each),
        new("azurerm_redis_cache_access_policy_assignment", "object_id", Permissions, "data of the cache for", Each),
        new("azurerm_mssql_active_directory_administrator", "object_id", Permissions, "administration of the server by", Each),
        new("azurerm_postgresql_flexible_server_active_directory_administrator", "object_id", Permissions, "administration of the server by", Each),
        new("azurerm_synapse_role_assignment", "principal_id", Permissions, "a role in the workspace for", Each),
        new("azurerm_kubernetes_cluster", "azure_active_directory_role_based_access_control.admin_group_object_ids", Permissions, "administration of the cluster by", Each),
        new("azuread_group", "members", Permissions, "membership for", Each),
        new("azuread_group", "owners", Permissions, "ownership for", Each),
        new("google_cloud_identity_group_membership", "preferred_member_key.id", Permissions, "membership for", Each),
        new("google_sql_user", "name", Permissions, "a login of", Each),
        new("aws_iam_group_membership", "users", Permissions, "membership for", Each),
        new("aws_identitystore_group_membership", "member_id", Permissions, "membership for", Each),
        new("aws_lakeformation_permissions", "principal", Permissions, "data of the lake for", Each),
        new("aws_transfer_user", "user_name", Permissions, "a login of", Each),
        new("aws_lb", "internal", Network, "an address for the internet", Unless("true")),
        new("aws_alb", "internal", Network, "an address for the internet", Unless("true")),
        new("aws_eip", "instance", Network, "a public address of", Each),
        new("aws_eip_association", "instance_id", Network, "a public address of", Each),
        new("aws_eip_association", "network_interface_id", Network, "a public address of", Each),
        new("aws_route", "vpc_peering_connection_id", Network, "a way to", Each),
        new("aws_route", "transit_gateway_id", Network, "a way to", Each),
        new("aws_ec2_transit_gateway_vpc_attachment", "transit_gateway_id", Network, "a way to and from", Each),
        new("google_compute_global_forwarding_rule", "load_balancing_scheme", Network, "an address for the internet", If("EXTERNAL")),
        new("google_compute_forwarding_rule", "load_balancing_scheme", Network, "an address for the internet", If("EXTERNAL")),
        new("azurerm_lb_nat_rule", "backend_port", Network, "from the load balancer to port", Each),
        new("azurerm_container_app", "ingress.external_enabled", Network, "an address for the internet", If("true")),
        new("github_team_membership", "username", Permissions, "membership in a team for", Each),
        new("gitlab_project_membership", "user_id", Permissions, "membership for", Each),
        new("gitlab_group_membership", "user_id", Permissions, "membership for", Each),
        new("gitlab_project_share_group", "group_id", Permissions, "membership for the group", Each),
        new("github_branch_default", "branch", Permissions, "as the default branch", Each),
        new("github_repository_collaborator", "username", Permissions, "a collaborator:", Each),
        new("github_repository_collaborator", "permission", Permissions, "a collaborator's permission to", Ranked("pull", "triage", "push", "maintain", "admin")),
        new("github_team_repository", "permission", Permissions, "a team's permission to", Ranked("pull", "triage", "push", "maintain", "admin")),
    }.ToLookup(row => row.Type);

    public override bool Reads(string type) => Rows.Contains(type);

    /// <summary>Whether a row of its own reads an argument of this name.</summary>
    public static bool Knows(string type, string name) => Rows[type].Any(row => row.Path.Split('.')[^1] == name);

    public override bool Outlives(string type) => Guards.Contains(type);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from row in Rows[resource.Type]
        from reach in row.Read(row, [.. resource.Find(row.Path)])
        select reach;
}
