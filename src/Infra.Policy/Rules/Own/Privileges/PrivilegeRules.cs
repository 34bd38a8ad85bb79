using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Privileges;

/// <summary>Rules for powerful roles outside of IAM policies.</summary>
internal static class PrivilegeRules
{
    private const string Least = "Grant a narrower role, to a group or a workload, with the required scope only; or accept the risk with a reason, an owner and an expiry date.";

    private static readonly string[] Pim = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-CLUSTER-ADMIN"], Severity.High, "Cluster administrators require a waiver", Least,
            Forbid("aws_eks_access_policy_association", "policy_arn").ToMatch("(ClusterAdminPolicy|AmazonEKSAdminPolicy)$", like: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", unlike: "x").OrReference(),
            Forbid("aws_eks_access_entry", "kubernetes_groups").ToBe("system:masters", "system:nodes", "cluster-admin").OrReference(),
            Forbid(["kubernetes_cluster_role_binding", "kubernetes_cluster_role_binding_v1", "kubernetes_role_binding", "kubernetes_role_binding_v1"], "role_ref.name").ToBe("cluster-admin").OrReference(),
            Forbid(["kubernetes_cluster_role_binding", "kubernetes_cluster_role_binding_v1", "kubernetes_role_binding", "kubernetes_role_binding_v1"], "subject.name").ToBe("system:anonymous", "system:unauthenticated", "system:authenticated").OrReference(),
            Forbid(["kubernetes_config_map", "kubernetes_config_map_v1", "kubernetes_config_map_v1_data"], "metadata.name").ToBe("aws-auth").OrReference(),
            Forbid(["kubernetes_cluster_role", "kubernetes_cluster_role_v1", "kubernetes_role", "kubernetes_role_v1"], "rule.verbs").ToContain("*", "escalate", "bind", "impersonate").OrReference(),
            Forbid(["kubernetes_cluster_role", "kubernetes_cluster_role_v1", "kubernetes_role", "kubernetes_role_v1"], "rule.resources").ToContain("*", "pods/exec", "pods/attach", "pods/portforward", "pods/ephemeralcontainers", "nodes/proxy", "serviceaccounts/token", "certificatesigningrequests/approval").OrReference(),
            Forbid(["kubernetes_cluster_role", "kubernetes_cluster_role_v1"], "rule.resources").ToContain("secrets").OrReference(),
            new MemberCheck(["kubernetes_*"], SystemNamespace, ("kubernetes_config_map_v1", "metadata", new JsonArray(new JsonObject { ["namespace"] = "kube-system" }))))
        {
            Link = "https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html",
            Fault = "it can do everything in the cluster",
        },
        new(["INFRA-POD-POWER"], Severity.High, "A workload has no privileges on its node or on shared resources", "Leave it out, or make it internal; or accept the risk with a reason, an owner and an expiry date.",
            new MemberCheck(["*"], PodPower.Judge, PodPower.Wrong))
        {
            Link = "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
        },
        new(["INFRA-MANAGED-POWER"], Severity.High, "No AWS identity has a managed policy with full access", Least,
            Forbid(["aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment", "aws_iam_policy_attachment"], "policy_arn")
                .ToMatch(Powerful, like: "arn:aws:iam::aws:policy/AdministratorAccess", unlike: "arn:aws:iam::aws:policy/ReadOnlyAccess").OrReference(),
            Forbid(["aws_ssoadmin_managed_policy_attachment"], "managed_policy_arn").ToMatch(Powerful, like: "arn:aws:iam::aws:policy/AdministratorAccess", unlike: "x").OrReference(),
            Forbid("aws_iam_role", "managed_policy_arns").ToMatch(Powerful, like: "arn:aws:iam::aws:policy/AdministratorAccess", unlike: "x").OrReference(),
            Forbid("aws_iam_role_policy_attachments_exclusive", "policy_arns").ToMatch(Powerful, like: "arn:aws:iam::aws:policy/IAMFullAccess", unlike: "x").OrReference())
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
            Fault = "it can take over the account",
        },
        new(["INFRA-DIRECTORY-ROLE"], Severity.Critical, "Directory roles require a waiver", Least,
            Never("azuread_directory_role_assignment", "azuread_directory_role_member", "azuread_directory_role_eligibility_schedule_request", "azuread_custom_directory_role",
                "azuread_administrative_unit_role_member", "google_organization_iam_owner", "azuread_privileged_access_group_assignment_schedule", "azuread_privileged_access_group_eligibility_schedule"))
        {
            Link = "https://learn.microsoft.com/entra/identity/role-based-access-control/best-practices",
            Fault = "its holder controls the permissions in the tenant",
        },
        new(["INFRA-APP-ROLE"], Severity.High, "No application has directory permissions or accepts other tenants", Least,
            Never("azuread_app_role_assignment", "azuread_service_principal_delegated_permission_grant", "azuread_invitation", "azuread_service_principal_claims_mapping_policy_assignment"),
            Forbid("azuread_application", "sign_in_audience").ToBe("AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount", "PersonalMicrosoftAccount").OrReference(),
            Forbid("azuread_application_registration", "sign_in_audience").ToBe("AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount", "PersonalMicrosoftAccount").OrReference(),
            Forbid(["azuread_application"], "web.implicit_grant.access_token_issuance_enabled").ToBe(true).OrReference(),
            Forbid(["azuread_application"], "web.implicit_grant.id_token_issuance_enabled").ToBe(true).OrReference(),
            Forbid(["azuread_application"], "password").ToBeSet(),
            Forbid(["azuread_application"], "web.redirect_uris").ToMatch("^http://(?!localhost|127\\.)", like: "http://x.example/cb", unlike: "https://x.example/cb").OrReference(),
            Forbid(["azuread_application"], "required_resource_access.resource_access.id").ToMatch(GraphRoles, like: "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", unlike: "e1fe6dd8-ba31-4d61-89e7-88639da4683d").OrReference(),
            Forbid(["azuread_application_api_access"], "role_ids").ToMatch(GraphRoles, like: "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", unlike: "e1fe6dd8-ba31-4d61-89e7-88639da4683d").OrReference(),
            Never("azuread_application_owner", "azuread_application_pre_authorized", "azuread_directory_role", "azuread_service_principal_token_signing_certificate", "azuread_claims_mapping_policy"),
            Forbid(["azuread_group"], "dynamic_membership.enabled").ToBe(true).OrReference(),
            Forbid(["azuread_group"], "assignable_to_role").ToBe(true).OrReference())
        {
            Link = "https://learn.microsoft.com/entra/identity-platform/permissions-consent-overview",
            Fault = "it acts in the directory without a user",
        },
        new(["INFRA-AZURE-OWNER"], Severity.High, "No permanent Azure assignment grants ownership or the right to grant roles", Least,
            Forbid([.. Pim, "azurerm_role_assignment", "azurerm_marketplace_role_assignment"], "role_definition_name").ToBe("Owner", "User Access Administrator", "Role Based Access Control Administrator", "Access Review Operator Service Role").OrReference(),
            Forbid([.. Pim, "azurerm_role_assignment"], "role_definition_id").ToMatch(OwnerIds, like: "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", unlike: "x").OrReference(),
            Forbid("azurerm_role_definition", "permissions.actions").ToMatch(@"^(\*|\*/write|Microsoft\.Authorization/\*(/write)?|Microsoft\.Authorization/(roleAssignments|elevateAccess|roleDefinitions)/\*)$", like: "*", unlike: "x/read").OrReference(),
            Forbid("azurerm_role_definition", "permissions.actions").ToMatch(AzureActions, like: "Microsoft.Authorization/roleDefinitions/write", unlike: "Microsoft.Compute/virtualMachines/read").OrReference(),
            Forbid("azurerm_role_definition", "permissions.data_actions").ToMatch(@"^\*$|/secrets/\*$|/keys/\*$", like: "*", unlike: "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read").OrReference(),
            Forbid([.. Pim, "azurerm_role_assignment"], "scope").ToMatch(@"^/$|^/providers/Microsoft\.Management/managementGroups/", like: "/providers/Microsoft.Management/managementGroups/root", unlike: "/subscriptions/1/resourceGroups/x").OrReference(),
            Forbid("azurerm_role_assignment", "delegated_managed_identity_resource_id").ToBeSet(),
            new GrantingRoleCheck(),
            Never("azurerm_lighthouse_assignment", "azurerm_lighthouse_definition"))
        {
            Link = "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
            Fault = "it can grant itself and others every permission in its scope",
        },
        new(["INFRA-GOOGLE-OWNER"], Severity.High, "No basic or role-granting Google role is assigned", Least,
            Forbid(["google_*_iam_member", "google_*_iam_binding"], "role").ToMatch(GoogleRoles, like: "roles/owner", unlike: "roles/browser").OrReference(),
            Forbid("google_bigquery_dataset_access", "role").ToBe("roles/owner").OrReference(),
            Forbid("google_project_iam_custom_role", "permissions").ToMatch(@"^(iam\.serviceAccounts\.(getAccessToken|getOpenIdToken|signBlob|signJwt|implicitDelegation)|iam\.serviceAccountKeys\.create|iam\.roles\.update|resourcemanager\.(organizations|folders)\.setIamPolicy|orgpolicy\.policy\.set)$", like: "iam.serviceAccounts.getAccessToken", unlike: "x.y.get").OrReference(),
            Forbid("google_organization_iam_custom_role", "permissions").ToMatch(@"setIamPolicy$|iam\.serviceAccounts\.(getAccessToken|signBlob|signJwt|implicitDelegation)$|iam\.serviceAccountKeys\.create$", like: "resourcemanager.projects.setIamPolicy", unlike: "x.y.get").OrReference())
        {
            Link = "https://cloud.google.com/iam/docs/roles-overview#basic",
            Fault = "it can take over the project",
        },
        new(["INFRA-SSO"], Severity.High, "Account assignments are reviewed", Least,
            Never("aws_identitystore_user", "aws_identitystore_group_membership", "aws_iam_saml_provider", "aws_rolesanywhere_trust_anchor", "aws_ssoadmin_trusted_token_issuer", "aws_eks_identity_provider_config",
                "google_iam_workforce_pool_provider", "azuread_group_role_management_policy", "kubernetes_token_request"),
            Forbid("aws_cognito_identity_pool_roles_attachment", "roles.unauthenticated").ToBeSet(),
            Forbid("google_cloud_identity_group_membership", "roles.name").ToBe("OWNER", "MANAGER").OrReference(),
            Forbid("aws_ssoadmin_permission_set", "session_duration").ToMatch(@"^PT(1[3-9]|[2-9]\d)H", like: "PT24H", unlike: "PT8H").OrReference(),
            Forbid("aws_ssoadmin_account_assignment", "principal_type").ToBe("USER").OrReference(),
            Require("aws_eks_pod_identity_association", "namespace").ToBeSet(),
            Forbid("aws_eks_pod_identity_association", "namespace").ToBe("*", "default", "kube-system").OrReference())
        {
            Link = "https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html",
            Fault = "a person or workload gets unreviewed permissions",
        },
    ];

    // What runs, or is configured, beside the parts of the cluster itself is trusted by them.
    private static Verdict? SystemNamespace(string name, PolicyValue value, PolicyEstate estate) =>
        value.Resource.IsManaged && name == "namespace" && value.Path.StartsWith("metadata", StringComparison.Ordinal) && value.Text is "kube-system" or "kube-public" or "kube-node-lease" ? Verdict.Of(value, "it runs in a system namespace") : null;

    private const string Powerful =
        @":aws:policy/(job-function/)?(AdministratorAccess(-\w+)?|PowerUserAccess|IAMFullAccess|AWSOrganizationsFullAccess|SystemAdministrator|AWSCloudFormationFullAccess|AWSSSOMasterAccountAdministrator|AmazonSSMFullAccess|AWSLambda_FullAccess|SecretsManagerReadWrite|AWSKeyManagementServicePowerUser|AmazonEC2FullAccess|AmazonS3FullAccess|AWSCodeBuildAdminAccess|AmazonDynamoDBFullAccess|AmazonRDSFullAccess)$";

    // Each of them leads to every right: by granting it, by working as another identity, or by reading its keys.
    private const string AzureActions =
        @"(?i)^Microsoft\.(Authorization/(roleDefinitions|elevateAccess|policyExemptions)/(write|action|\*)|Compute/virtualMachines/(runCommand|runCommands|extensions)/(action|write|\*)|KeyVault/vaults/accessPolicies/(write|\*)|ManagedIdentity/userAssignedIdentities/(federatedIdentityCredentials/write|\*)|ContainerService/managedClusters/(listClusterAdminCredential|runCommand)/action|Web/sites/(publishxml|config/list)/action|Automation/automationAccounts/(jobs|runbooks)/write|DocumentDB/databaseAccounts/listKeys/action|Management/managementGroups/.*write)$";

    private const string OwnerIds = "(8e3af657-a8ff-443c-a75c-2fe8c4bcb635|18d7d88d-d35e-4fb5-a5c3-7773c20a72d9|f58310d9-a9f6-439a-9e8d-f62e7b41a168)$";

    // Rights of applications in Microsoft Graph that lead to every other: to write roles, applications, groups, users and policies.
    private const string GraphRoles =
        "^(9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8|06b708a9-e830-4db3-a914-8e69da51d44f|1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9|19dbc75e-c2e2-444c-a770-ec69d8559fc7|62a82d76-70ea-41e2-9197-370581804d09|741f803b-c850-494e-b5df-cde7c675a1ca|29c18626-4985-4dcd-85c0-193eef327366|01c0a623-fc9b-48e9-b794-0756f8e8f067|50483e42-d915-4231-9639-7fdb7fd190e5|dbaae8cf-10b5-4b86-a4a1-f871c94c6695|eb76ac34-0d62-4454-b97c-185e4250dc20)$";

    private const string GoogleRoles =
        @"^roles/(owner|editor|iam\.securityAdmin|iam\.organizationRoleAdmin|iam\.serviceAccountTokenCreator|iam\.serviceAccountKeyAdmin|iam\.workloadIdentityPoolAdmin|resourcemanager\.(organizationAdmin|folderAdmin|folderIamAdmin|projectIamAdmin)|orgpolicy\.policyAdmin|billing\.admin|iap\.admin|container\.clusterAdmin|container\.admin|deploymentmanager\.editor|accesscontextmanager\.policyAdmin)$";
}
