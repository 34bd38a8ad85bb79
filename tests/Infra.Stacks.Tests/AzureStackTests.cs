namespace Infra.Stacks.Tests;

public sealed class AzureStackTests
{
    [Theory]
    [InlineData("dev", "cluster")]
    [InlineData("dev", "compute")]
    [InlineData("prod", "cluster")]
    [InlineData("prod", "compute")]
    public void Part_depends_on_the_network_of_its_environment_only(string environment, string part) =>
        Assert.Equal([$"azure-{environment}-network"], SynthesizedEstate.Stack($"azure-{environment}-{part}").Dependencies);

    [Theory]
    [InlineData("azure-dev-network", "nat-address network-id private-subnet-id")]
    [InlineData("azure-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-name oidc-issuer-url")]
    [InlineData("azure-dev-compute", "instance-id instance-name private-ip public-ip")]
    [InlineData("azure-prod-compute", "instance-id instance-name private-ip")]
    public void Outputs_are_those_that_people_ask_for(string name, string outputs) => Assert.Equal(
        outputs.Split(' '),
        SynthesizedEstate.Stack(name).Json["output"]!.AsObject().Select(output => output.Key)
            .Where(output => !output.StartsWith("cross-stack", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("cluster-endpoint")]
    [InlineData("cluster-ca-certificate")]
    public void Way_into_the_cluster_is_sensitive(string output) =>
        Assert.True((bool)SynthesizedEstate.Stack("azure-prod-cluster").Json["output"]![output]!["sensitive"]!);

    [Fact]
    public void Environments_share_no_subscription() =>
        Assert.NotEqual(Subscription("azure-dev-network"), Subscription("azure-prod-network"));

    [Fact]
    public void Key_of_the_flow_log_storage_is_the_one_exception_of_production() => Assert.Equal(
        [("azure-prod-network/Network/FlowLog/Storage", "StorageAccountPosture.SharedKeys")],
        SynthesizedEstate.Output.Estate.Waivers.Where(waiver => waiver.ConstructPath.StartsWith("azure-", StringComparison.Ordinal)).Select(waiver => (waiver.ConstructPath, waiver.Setting)));

    private static string Subscription(string name) => (string)SynthesizedEstate.Stack(name).Json["provider"]!["azurerm"]![0]!["subscription_id"]!;
}
