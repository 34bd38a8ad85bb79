namespace Infra.Stacks.Tests;

public sealed class AzureStackTests
{
    [Fact]
    public void Environments_share_no_subscription() =>
        Assert.NotEqual(Subscription("azure-dev-network"), Subscription("azure-prod-network"));

    [Fact]
    public void Key_of_the_flow_log_storage_is_the_one_exception_of_production() => Assert.Equal(
        [("azure-prod-network/Network/FlowLog/Storage", "StorageAccountPosture.SharedKeys")],
        SynthesizedEstate.Output.Estate.Waivers.Where(waiver => waiver.ConstructPath.StartsWith("azure-prod-", StringComparison.Ordinal)).Select(waiver => (waiver.ConstructPath, waiver.Setting)));

    [Fact]
    public void Foundation_is_excepted_from_having_a_network_and_for_the_identity_that_changes_it() => Assert.Equal(
        [("azure-foundation/Pipelines/prod-foundation", "AcceptedRisk"), ("azure-foundation/State/Account", "StorageAccountPosture.PrivateOnly"), ("azure-foundation/State/Vault", "KeyVaultPosture.PrivateEndpoint")],
        SynthesizedEstate.Output.Estate.Waivers.Where(waiver => waiver.ConstructPath.StartsWith("azure-foundation/", StringComparison.Ordinal)).Select(waiver => (waiver.ConstructPath, waiver.Setting)));

    [Fact]
    public void States_rest_in_the_account_that_the_foundation_makes() => Assert.Equal(
        [(string)SynthesizedEstate.Stack("azure-foundation").Resources.Single(resource => resource.Type == "azurerm_storage_account").Body["name"]!],
        SynthesizedEstate.Output.Stacks.Where(stack => stack.Entry.Cloud == "azure").Select(stack => (string)stack.Json["terraform"]!["backend"]!["azurerm"]!["storage_account_name"]!).Distinct());

    private static string Subscription(string name) => (string)SynthesizedEstate.Stack(name).Json["provider"]!["azurerm"]![0]!["subscription_id"]!;
}
