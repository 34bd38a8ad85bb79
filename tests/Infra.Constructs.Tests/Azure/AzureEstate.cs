using Infra.Constructs.Azure;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

/// <summary>Synthesizes Azure stacks, with what most constructs depend on.</summary>
internal static class AzureEstate
{
    public static readonly DateOnly KeysExpire = new(2028, 12, 31);

    public static AzureSubscription Subscription { get; } = new()
    {
        Id = "abcde123-4e5f-4678-9abc-def012345678",
        TenantId = "1b2c3d4e-5f60-4789-abcd-ef0123456789",
        Location = "northeurope",
        State = AzureStateStorage.BackendFor("lynx", "abcde123-4e5f-4678-9abc-def012345678"),
    };

    /// <summary>Synthesizes one Azure stack in that environment.</summary>
    public static SynthesizedStack Synth(string environment, Action<AzureStack> build, AzureSubscription? subscription = null) =>
        TestEstate.Synth(estate => build(Stack(estate, environment, subscription))).Stacks.Single();

    /// <summary>The whole message with which an Azure stack in that environment is refused.</summary>
    public static string Refusal(string environment, Action<AzureStack> build, AzureSubscription? subscription = null) =>
        TestEstate.Refusal(estate => build(Stack(estate, environment, subscription)));

    public static AzureStack Stack(Estate estate, string environment, AzureSubscription? subscription = null, string part = "test") =>
        new TestStack(estate, estate.Environment(environment), subscription ?? Subscription, part);

    public static ResourceGroup Group(AzureStack stack) => new(stack, "Group", new() { Name = "test" });

    public static LogAnalyticsWorkspace Workspace(AzureStack stack, ResourceGroup group) => new(stack, "Workspace", new() { Name = "logs", ResourceGroup = group });

    public static KeyVault Vault(AzureStack stack, ResourceGroup group, LogAnalyticsWorkspace workspace) =>
        new(stack, "Vault", new() { Name = "kv", ResourceGroup = group, Workspace = workspace, KeysExpire = KeysExpire });

    /// <summary>A resource group, a workspace, a vault where the environment is hardened, and a network.</summary>
    public static AzureGround Ground(AzureStack stack)
    {
        var group = Group(stack);
        var workspace = Workspace(stack, group);
        var vault = stack.PostureLevel == PostureLevel.Hardened ? Vault(stack, group, workspace) : null;
        var network = new VirtualNetwork(stack, "Network", new() { Cidr = "10.0.0.0/16", ResourceGroup = group, Workspace = workspace, Vault = vault });
        return new(group, workspace, vault, network);
    }

    private sealed class TestStack(Estate estate, DeploymentEnvironment environment, AzureSubscription subscription, string part)
        : AzureStack(estate, environment, part, subscription);
}
