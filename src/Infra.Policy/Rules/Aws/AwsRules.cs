using Infra.Policy.Rules.Aws.Buckets;
using Infra.Policy.Rules.Aws.Compute;
using Infra.Policy.Rules.Aws.Networks;
using Infra.Policy.Rules.Aws.People;
using Infra.Policy.Rules.Aws.Policies;

namespace Infra.Policy.Rules.Aws;

/// <summary>Every rule for AWS, a table for each service.</summary>
public static class AwsRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. BucketRules.All, .. BucketDataRules.All, .. KeyRules.All, .. LogRules.All, .. TableRules.All,
        .. VpcRules.All, .. SecurityGroupRules.All, .. NetworkAclRules.All,
        .. InstanceRules.All, .. DiskRules.All, .. ClusterRules.All,
        .. IdentityPolicyRules.All, .. ResourcePolicyRules.All, .. PasswordRules.All, .. UserRules.All,
    ];
}
