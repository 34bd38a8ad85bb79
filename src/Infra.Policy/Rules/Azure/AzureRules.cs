namespace Infra.Policy.Rules.Azure;

/// <summary>Every rule for Azure, a table or a file for each service.</summary>
public static class AzureRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ClusterRules.All, .. VirtualMachineRules.All, .. DiskRules.All,
        .. SecurityGroupRules.All, .. SubnetRules.All, .. VirtualNetworkRules.All, .. NetworkInterfaceRules.All,
        .. StorageRules.All, .. KeyVaultRules.All, .. RoleRules.All,
    ];
}
