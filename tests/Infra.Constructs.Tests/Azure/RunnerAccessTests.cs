using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Tests.Azure;

public sealed class RunnerAccessTests
{
    private static readonly DateOnly End = new(2026, 12, 31);

    private static readonly PipelineRunners Addressed = new() { GitHubLabels = ["lynx"], Addresses = ["203.0.113.20"] };

    private static readonly PipelineRunners Inside = new() { GitHubLabels = ["lynx"], ReachPrivateEndpoints = true };

    [Fact]
    public void Vault_that_refuses_hosted_runners_of_a_hard_environment_is_refused() => Assert.Equal(
        "INFRA1511 azure-foundation/State/Vault: Its firewall allows only the addresses of runners, and the runners of prod have none. Give Runners their Addresses, or set ReachPrivateEndpoints of runners in a network with an endpoint for it.",
        TestEstate.Refusal(Listed, With(PipelineRunners.Hosted)));

    [Fact]
    public void Storage_whose_firewall_has_no_address_of_a_hard_environments_runners_is_refused() => Assert.Equal(
        "INFRA1511 azure-foundation/State: Its firewall allows only the addresses of runners, and the runners of prod have none. Give Runners their Addresses, or the storage a Network and runners in it.",
        TestEstate.Refusal(Listed, With(Inside)));

    [Fact]
    public void Private_storage_is_refused_to_runners_outside_its_network() => Assert.Equal(
        "INFRA1511 azure-foundation/State: It has a private endpoint only, and the runners of prod are in no network that reaches it. Set ReachPrivateEndpoints of Runners if they are, or make an exception for PrivateOnly and give Runners their Addresses.",
        TestEstate.Refusal(Private, With(Addressed)));

    [Fact]
    public void Storage_lets_in_the_runners_of_every_environment()
    {
        var stack = TestEstate.Synth(Listed, With(Addressed) with
        {
            Environments = [TestEstate.Options.Environments[0] with { Runners = new() { Addresses = ["198.51.100.7"] } }, TestEstate.Options.Environments[1]],
        }).Stacks.Single();

        Assert.Equal(
            ["198.51.100.7", "203.0.113.20"],
            stack.Single("azurerm_storage_account")["network_rules"]!["ip_rules"]!.AsArray().Select(rule => (string)rule!));
    }

    [Fact]
    public void Vault_of_a_soft_environment_may_refuse_its_runners() => Assert.False(
        (bool)TestEstate.Synth(estate => Vault(AzureEstate.Stack(estate, "dev")), With(PipelineRunners.Hosted)).Stacks.Single().Single("azurerm_key_vault")["public_network_access_enabled"]!);

    [Fact]
    public void Vault_of_runners_in_its_network_has_no_public_endpoint() => Assert.False(
        (bool)TestEstate.Synth(estate => Vault(AzureEstate.Stack(estate, "prod")), With(Inside)).Stacks.Single().Single("azurerm_key_vault")["public_network_access_enabled"]!);

    private static EstateOptions With(PipelineRunners runners) => TestEstate.Options with { Runners = runners };

    private static void Vault(AzureStack stack)
    {
        var group = AzureEstate.Group(stack);
        AzureEstate.Vault(stack, group, AzureEstate.Workspace(stack, group));
    }

    private static void Listed(Estate estate) => _ = new AzureStateStorage(new Foundation(estate), "State", new()
    {
        KeysExpire = AzureEstate.KeysExpire,
        Posture = StorageAccountPosture.Hardened.Except(posture => posture with { PrivateOnly = false }, "No network yet", "platform", End),
        VaultPosture = KeyVaultPosture.Hardened.Except(posture => posture with { PrivateEndpoint = false }, "No network yet", "platform", End),
    });

    private static void Private(Estate estate)
    {
        var stack = new Foundation(estate);
        var group = AzureEstate.Group(stack);
        var network = new VirtualNetwork(stack, "Network", new()
        {
            Cidr = "10.0.0.0/16", ResourceGroup = group, Workspace = AzureEstate.Workspace(stack, group), Vault = AzureEstate.Vault(stack, group, new(stack, "Logs", new() { Name = "kv", ResourceGroup = group })),
        });
        _ = new AzureStateStorage(stack, "State", new() { KeysExpire = AzureEstate.KeysExpire, Network = network });
    }

    private sealed class Foundation(Estate estate) : AzureStack(estate, null, "foundation", AzureEstate.Subscription);
}
