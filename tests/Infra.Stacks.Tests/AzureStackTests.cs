namespace Infra.Stacks.Tests;

public sealed class AzureStackTests
{
    [Fact]
    public void Environments_share_no_subscription() =>
        Assert.NotEqual(Subscription("azure-dev-network"), Subscription("azure-prod-network"));

    [Fact]
    public void Key_of_the_flow_log_storage_is_the_one_exception_of_production() => Assert.Equal(
        [("azure-prod-network/Network/FlowLog/Storage", "StorageAccountPosture.SharedKeys")],
        SynthesizedEstate.Output.Estate.Waivers.Where(waiver => waiver.ConstructPath.StartsWith("azure-", StringComparison.Ordinal)).Select(waiver => (waiver.ConstructPath, waiver.Setting)));

    private static string Subscription(string name) => (string)SynthesizedEstate.Stack(name).Json["provider"]!["azurerm"]![0]!["subscription_id"]!;
}
