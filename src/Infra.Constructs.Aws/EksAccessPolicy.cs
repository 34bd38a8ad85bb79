namespace Infra.Constructs.Aws;

/// <summary>What a role may do in a cluster, in all namespaces.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html</remarks>
public enum EksAccessPolicy
{
    /// <summary>Read most objects, no secrets.</summary>
    View,

    /// <summary>Also change workloads, and read secrets.</summary>
    Edit,

    /// <summary>Everything.</summary>
    ClusterAdmin,
}
