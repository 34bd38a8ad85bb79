using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>AWS rules that the scanners don't have.</summary>
internal static class AwsOwnRules
{
    private const string Guides = "https://docs.aws.amazon.com/";
    private const string Cluster = "aws_eks_cluster";
    private const string NodeGroup = "aws_eks_node_group";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-TRUST-WILDCARD", "CKV_AWS_60", "CKV_AWS_61", "CKV_AWS_358", "CKV_AWS_393"], Severity.Critical,
            "A role trusts named principals only",
            "Name the principal; compare aud and sub of a token with StringEquals, and begin a subject of GitHub with repo:OWNER/NAME.",
            new TrustPolicyCheck())
        {
            Link = $"{Guides}IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
        },
        new(["INFRA-PLAN-ROLE"], Severity.Critical, "A role that pull requests can assume is read-only",
            "Grant the role read actions, and write actions only for the lock of its own states.", new PullRequestRoleCheck())
        {
            Link = "https://docs.github.com/actions/concepts/security/openid-connect",
        },
        new(["INFRA-ROLE-BOUNDARY"], Severity.High, "A policy that grants permissions requires a permissions boundary",
            "Require iam:PermissionsBoundary in the condition of the statement, or deny the action without it.", new RoleBoundaryCheck())
        {
            Link = $"{Guides}IAM/latest/UserGuide/access_policies_boundaries.html",
        },
        new(["INFRA-KEY-ACCOUNT"], Severity.High, "The policy of a key grants access to its own account only",
            "Name principals of the account that the provider's allowed_account_ids names.", new KeyAccountCheck())
        {
            Link = $"{Guides}kms/latest/developerguide/key-policy-modifying-external-accounts.html",
        },
        new(["INFRA-NODE-GROUP"], Severity.Medium, "Nodes run Amazon Linux 2023 and are replaced a third at a time",
            "Set ami_type to one of AL2023, launch_template, and max_unavailable_percentage to 33 or less.",
            Require(NodeGroup, "ami_type").ToMatch("^AL2023_", "AL2023_x86_64_STANDARD", "AL2_x86_64"),
            Require(NodeGroup, "launch_template.version").ToBeSet(),
            Require(NodeGroup, "update_config.max_unavailable_percentage").ToBeAtMost(33))
        {
            Link = $"{Guides}eks/latest/userguide/launch-templates.html",
        },
        new(["INFRA-CLUSTER-ACCESS"], Severity.High, "Access to a cluster is granted with access entries only",
            "Set authentication_mode to API and bootstrap_cluster_creator_admin_permissions to false.",
            Require(Cluster, "access_config.authentication_mode").ToBe("API"),
            Require(Cluster, "access_config.bootstrap_cluster_creator_admin_permissions").ToBe(false))
        {
            Link = $"{Guides}eks/latest/userguide/access-entries.html",
        },
        new(["INFRA-CLUSTER-LIFE"], Severity.Medium, "A cluster is protected from deletion and stays in standard support",
            "Set deletion_protection to true and the support_type of upgrade_policy to STANDARD.",
            Require(Cluster, "deletion_protection").ToBe(true), Require(Cluster, "upgrade_policy.support_type").ToBe("STANDARD"))
        {
            Link = $"{Guides}eks/latest/userguide/deletion-protection.html",
        },
        new(["INFRA-FLOW-LOG"], Severity.Low, "A flow log records all traffic every minute",
            "Set traffic_type to ALL and max_aggregation_interval to 60.",
            Require("aws_flow_log", "traffic_type").ToBe("ALL"), Require("aws_flow_log", "max_aggregation_interval").ToBe(60))
        {
            Link = $"{Guides}vpc/latest/userguide/flow-logs.html",
        },
        new(["INFRA-DISK-KEY"], Severity.Medium, "The disks of an instance are encrypted with a customer's key",
            "Set kms_key_id on the disks of the instance, or of its launch template.",
            Require("aws_instance", "root_block_device.kms_key_id").ToBeSet(),
            Require("aws_launch_template", "block_device_mappings.ebs.kms_key_id").ToBeSet())
        {
            Link = $"{Guides}ebs/latest/userguide/ebs-encryption.html",
        },
        new(["INFRA-TABLE-DELETION"], Severity.Medium, "A table is protected from deletion",
            "Set deletion_protection_enabled to true.", Require("aws_dynamodb_table", "deletion_protection_enabled").ToBe(true))
        {
            Link = $"{Guides}amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html",
        },
    ];
}
