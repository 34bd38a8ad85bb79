namespace Infra.Policy.Rules.Azure;

/// <summary>Subnets whose names Azure reserves for a service of its own.</summary>
/// <remarks>https://learn.microsoft.com/azure/virtual-network/virtual-network-vnet-plan-design-arm</remarks>
internal static class ReservedSubnet
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "GatewaySubnet", "AzureBastionSubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "RouteServerSubnet",
    ];
}
