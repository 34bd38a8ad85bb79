namespace Infra.Constructs.Aws;

/// <summary>The permissions of a role in all namespaces of a cluster.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html</remarks>
public enum EksAccessPolicy
{
    /// <summary>Read most objects, but no secrets.</summary>
    View,

    /// <summary>Also change workloads and read secrets.</summary>
    Edit,

    /// <summary>Full access.</summary>
    ClusterAdmin,
}
