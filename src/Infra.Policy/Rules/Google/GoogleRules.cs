namespace Infra.Policy.Rules.Google;

/// <summary>Every rule for Google, a table or a file for each service.</summary>
public static class GoogleRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. NetworkRules.All, .. FirewallRules.All, .. InstanceRules.All, .. DiskRules.All, .. ClusterRules.All, .. NodeRules.All,
        .. BucketRules.All, .. KeyRules.All, .. ProjectRules.All, .. GrantRules.All, .. FederationRules.All,
    ];
}
