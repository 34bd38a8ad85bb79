namespace Infra.Constructs.Azure.Pipelines;

/// <summary>What Terraform asks of Azure for the types of resources that the constructs make, besides reading.</summary>
/// <remarks>https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations</remarks>
internal static class PipelineActions
{
    private const string Cluster = "Microsoft.ContainerService/managedClusters";
    private const string Vault = "Microsoft.KeyVault/vaults";
    private const string Network = "Microsoft.Network";
    private const string Storage = "Microsoft.Storage/storageAccounts";

    // Every cluster takes Entra identities only: what this returns opens nothing.
    private const string Credentials = $"{Cluster}/listClusterUserCredential/action";

    private static readonly Dictionary<string, string[]> Changes = new()
    {
        ["azurerm_disk_encryption_set"] = Managed("Microsoft.Compute/diskEncryptionSets"),
        ["azurerm_key_vault"] = [.. Managed(Vault), $"{Vault}/deploy/action", $"{Vault}/PrivateEndpointConnectionsApproval/action"],
        // By a role for data: Key Vault Crypto Officer.
        ["azurerm_key_vault_key"] = [],
        ["azurerm_kubernetes_cluster"] =
        [
            .. Managed(Cluster), Credentials, .. Managed("Microsoft.OperationsManagement/solutions"),
            "Microsoft.OperationalInsights/workspaces/sharedKeys/action",
        ],
        ["azurerm_kubernetes_cluster_node_pool"] = Managed($"{Cluster}/agentPools"),
        ["azurerm_linux_virtual_machine"] =
        [
            .. Managed("Microsoft.Compute/virtualMachines"), .. Managed("Microsoft.Compute/disks"), "Microsoft.Compute/virtualMachines/deallocate/action",
            "Microsoft.Compute/virtualMachines/powerOff/action", "Microsoft.Compute/virtualMachines/restart/action",
            "Microsoft.Compute/virtualMachines/start/action",
        ],
        ["azurerm_log_analytics_workspace"] = Managed("Microsoft.OperationalInsights/workspaces"),
        ["azurerm_management_lock"] = Managed("Microsoft.Authorization/locks"),
        ["azurerm_monitor_data_collection_rule"] = Managed("Microsoft.Insights/dataCollectionRules"),
        ["azurerm_monitor_data_collection_rule_association"] = Managed("Microsoft.Insights/dataCollectionRuleAssociations"),
        ["azurerm_monitor_diagnostic_setting"] = Managed("Microsoft.Insights/diagnosticSettings"),
        ["azurerm_nat_gateway"] = Joined("natGateways"),
        ["azurerm_nat_gateway_public_ip_association"] = Joined("natGateways"),
        ["azurerm_network_interface"] = Joined("networkInterfaces"),
        ["azurerm_network_interface_security_group_association"] = Joined("networkInterfaces"),
        ["azurerm_network_security_group"] = Joined("networkSecurityGroups"),
        ["azurerm_network_security_rule"] = Managed($"{Network}/networkSecurityGroups/securityRules"),
        ["azurerm_network_watcher_flow_log"] =
            [.. Managed($"{Network}/networkWatchers/flowLogs"), $"{Network}/networkWatchers/configureFlowLog/action"],
        ["azurerm_private_dns_zone"] = [.. Joined("privateDnsZones"), $"{Network}/privateDnsZones/SOA/write"],
        ["azurerm_private_dns_zone_virtual_network_link"] = Managed($"{Network}/privateDnsZones/virtualNetworkLinks"),
        ["azurerm_private_endpoint"] = [.. Managed($"{Network}/privateEndpoints"), .. Managed($"{Network}/privateEndpoints/privateDnsZoneGroups")],
        ["azurerm_public_ip"] = Joined("publicIPAddresses"),
        ["azurerm_resource_group"] = Managed("Microsoft.Resources/subscriptions/resourceGroups"),
        // By a role of its own, which is bound to some roles.
        ["azurerm_role_assignment"] = [],
        ["azurerm_storage_account"] =
            [.. Managed(Storage), $"{Storage}/blobServices/write", $"{Storage}/listKeys/action", $"{Storage}/PrivateEndpointConnectionsApproval/action"],
        ["azurerm_subnet"] = Joined("virtualNetworks/subnets"),
        ["azurerm_subnet_nat_gateway_association"] = Joined("virtualNetworks/subnets"),
        ["azurerm_subnet_network_security_group_association"] = Joined("virtualNetworks/subnets"),
        ["azurerm_user_assigned_identity"] =
        [
            .. Managed("Microsoft.ManagedIdentity/userAssignedIdentities"), "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action",
        ],
        ["azurerm_virtual_network"] = Joined("virtualNetworks"),
    };

    /// <summary>Types of an environment's stacks for which actions are known.</summary>
    public static IEnumerable<string> Types => Changes.Keys;

    /// <summary>What a plan takes besides reading.</summary>
    public static IReadOnlyList<string> Plan { get; } = [Credentials];

    /// <summary>What an apply takes besides reading.</summary>
    public static IReadOnlyList<string> Apply { get; } = [.. Changes.Values.SelectMany(actions => actions).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Assigns roles.</summary>
    public static IReadOnlyList<string> Grant { get; } = ["Microsoft.Authorization/roleAssignments/delete", "Microsoft.Authorization/roleAssignments/write"];

    private static string[] Managed(string type) => [$"{type}/delete", $"{type}/write"];

    // Of the network, what others can be attached to.
    private static string[] Joined(string type) => [.. Managed($"{Network}/{type}"), $"{Network}/{type}/join/action"];
}
