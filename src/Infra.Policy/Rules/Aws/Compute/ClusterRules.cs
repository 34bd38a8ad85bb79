using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Compute;

/// <summary>Clusters of EKS and their nodes.</summary>
internal static class ClusterRules
{
    private const string Cluster = "aws_eks_cluster";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0038", "CKV_AWS_37"], Severity.Medium, "The control plane of a cluster writes all log types",
            "Enable api, audit, authenticator, controllerManager and scheduler.",
            Require(Cluster, "enabled_cluster_log_types").ToContain("api", "audit", "authenticator", "controllerManager", "scheduler")),
        new(["AWS-0039", "CKV_AWS_58"], Severity.High, "The secrets of a cluster are encrypted with a customer's key",
            "Add an encryption_config for secrets with a key.",
            Require(Cluster, "encryption_config.resources").ToContain("secrets"),
            Require(Cluster, "encryption_config.provider.key_arn").ToBeSet()),
        new(["AWS-0040", "CKV_AWS_39"], Severity.Critical, "The API of a cluster is private",
            "Set endpoint_public_access to false.", Require(Cluster, "vpc_config.endpoint_public_access").ToBe(false)),
        new(["AWS-0041", "CKV_AWS_38"], Severity.Critical, "The API of a cluster is not open to the world",
            "Set public_access_cidrs to your own ranges, or make the endpoint private.", new PublicEndpointCheck()),
        // https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html: 1.32 is past its standard support.
        new(["CKV_AWS_339"], Severity.Medium, "A cluster runs a version in standard support",
            "Set version to 1.33 or newer.", Require(Cluster, "version").ToMatch(@"^1\.(3[3-9]|[4-9][0-9])$", "1.35", "1.32")),
        new(["CKV_AWS_100"], Severity.High, "Nodes have no SSH access",
            "Leave remote_access out; Session Manager needs no open port.", Forbid("aws_eks_node_group", "remote_access").ToBeSet()),
    ];
}
