using Infra.Constructs.Azure;

namespace Infra.Constructs.Tests.Azure;

public sealed class ImportedVirtualNetworkTests
{
    private const string Id = "/subscriptions/1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/shared";

    private static IVirtualNetwork ByIds(AzureStack stack, ResourceGroup group, string id = Id) =>
        VirtualNetwork.FromIds(stack, "Network", new() { Id = id, PrivateSubnetId = $"{Id}/subnets/private", ResourceGroup = group });

    [Fact]
    public void Private_endpoint_is_made_in_a_network_by_ids()
    {
        var stack = AzureEstate.Synth("prod", stack =>
        {
            var group = AzureEstate.Group(stack);
            var workspace = AzureEstate.Workspace(stack, group);
            _ = new StorageAccount(stack, "Storage", new()
            {
                Name = "data", ResourceGroup = group, Workspace = workspace, Vault = AzureEstate.Vault(stack, group, workspace), Network = ByIds(stack, group),
            });
        });

        Assert.Equal($"{Id}/subnets/private", (string)stack.Single("azurerm_private_endpoint", "Storage/Endpoint/Endpoint")["subnet_id"]!);
        var link = stack.Single("azurerm_private_dns_zone_virtual_network_link");
        Assert.Equal(("shared", Id), ((string)link["name"]!, (string)link["virtual_network_id"]!));
    }

    [Fact]
    public void Cluster_is_put_into_a_network_that_is_looked_up()
    {
        var stack = AzureEstate.Synth("dev", stack =>
        {
            var group = AzureEstate.Group(stack);
            _ = new AksCluster(stack, "Cluster", new()
            {
                ResourceGroup = group, Workspace = AzureEstate.Workspace(stack, group),
                Network = VirtualNetwork.FromLookup(stack, "Network", new() { Name = "shared", NetworkGroup = "net", PrivateSubnet = "nodes", ResourceGroup = group }),
            });
        });

        var subnet = stack.Json["data"]!["azurerm_subnet"]!.AsObject().Single();
        Assert.Equal(("nodes", "shared", "net"), ((string)subnet.Value!["name"]!, (string)subnet.Value["virtual_network_name"]!, (string)subnet.Value["resource_group_name"]!));
        Assert.Equal($"${{data.azurerm_subnet.{subnet.Key}.id}}", (string)stack.Single("azurerm_kubernetes_cluster")["default_node_pool"]!["vnet_subnet_id"]!);
    }

    [Fact]
    public void Id_of_something_else_is_refused() => Assert.Equal(
        $"INFRA1508 azure-prod-test/Network: Id \"{Id}/subnets/private\" is not the resource id of a virtual network. "
        + "Write it as /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/NAME.",
        AzureEstate.Refusal("prod", stack => _ = ByIds(stack, AzureEstate.Group(stack), $"{Id}/subnets/private")));

    [Fact]
    public void Machine_with_a_public_address_in_a_network_without_a_public_subnet_is_refused() => Assert.Equal(
        "INFRA1542 azure-dev-test/Vm: azure-dev-test/Network has no public subnet, and LinuxVirtualMachinePosture.PublicAddress requires an address in one. "
        + "Name PublicSubnet of the network, or use a posture without a public address.",
        AzureEstate.Refusal("dev", stack =>
        {
            var group = AzureEstate.Group(stack);
            _ = new LinuxVirtualMachine(stack, "Vm", new() { ResourceGroup = group, Network = ByIds(stack, group), AdminSshKey = "ssh-ed25519 AAAA", Name = "vm", Size = "Standard_B1s" });
        }));
}
