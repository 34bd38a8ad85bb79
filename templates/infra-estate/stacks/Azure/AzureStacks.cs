using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Pipelines;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Contoso.Stacks.Azure;

/// <summary>What Contoso runs in Azure.</summary>
internal static class AzureStacks
{
    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
        estate.Describe(() => _ = new AzureFoundation(estate));
        foreach (var environment in estate.Environments) estate.Describe(() => _ = new AzureNetwork(estate, environment));
    }
}

/// <summary>What must exist in Azure before a pipeline can run: the storage of states, and the identities of pipelines.</summary>
internal sealed class AzureFoundation : AzureStack
{
    private const string NoNetwork = "The foundation has no network; the firewall admits the addresses of the runners only";

    public AzureFoundation(Estate estate) : base(estate, null, "foundation", AzureSettings.Shared)
    {
        var state = new AzureStateStorage(this, "State", new()
        {
            KeysExpire = AzureSettings.KeysExpire,
            Posture = StorageAccountPosture.Hardened.Except(posture => posture with { PrivateOnly = false }, NoNetwork, Settings.Owner, Settings.ExceptionsEnd),
            VaultPosture = KeyVaultPosture.Hardened.Except(posture => posture with { PrivateEndpoint = false }, NoNetwork, Settings.Owner, Settings.ExceptionsEnd),
        });
        var pipelines = new AzurePipelines(this, "Pipelines", new()
        {
            Repositories = Settings.Repositories,
            Subscriptions = estate.Environments.ToDictionary(environment => environment, AzureSettings.SubscriptionOf),
            State = state,
            AssignableRoles = [BuiltInRole.KeyVaultCryptoServiceEncryptionUser, BuiltInRole.NetworkContributor, BuiltInRole.Reader],
        });
        pipelines.Foundation.AcceptRisk(
            ["AZU-0052", "INFRA-AZURE-OWNER"], "It defines and assigns the roles of all pipelines, and only an approved run of the foundation's pipeline takes it", Settings.Owner, Settings.ExceptionsEnd);
        foreach (var identity in pipelines.Identities)
            _ = new TerraformOutput(this, $"{identity.Identity.Name}-client-id", new TerraformOutputConfig { Value = identity.ClientId });
    }
}

/// <summary>The network of an environment, with its vault and its logs.</summary>
internal sealed class AzureNetwork : AzureStack
{
    private static readonly StorageAccountPosture FlowLogStorage = StorageAccountPosture.Hardened.Except(
        posture => posture with { SharedKeys = true },
        "Network watchers sign flow logs with the key of the account", Settings.Owner, Settings.ExceptionsEnd);

    public AzureNetwork(Estate estate, DeploymentEnvironment environment)
        : base(estate, environment, "network", AzureSettings.SubscriptionOf(environment))
    {
        var hardened = environment.Posture == PostureLevel.Hardened;
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "network" });
        var workspace = new LogAnalyticsWorkspace(this, "Workspace", new() { Name = "logs", ResourceGroup = group });
        Network = new VirtualNetwork(this, "Network", new()
        {
            Cidr = AzureSettings.Of(environment.Name).Cidr,
            ResourceGroup = group,
            Workspace = workspace,
            Vault = hardened
                ? new KeyVault(this, "Vault", new() { Name = "kv", ResourceGroup = group, KeysExpire = AzureSettings.KeysExpire, Workspace = workspace })
                : null,
            FlowLogStoragePosture = hardened ? FlowLogStorage : null,
        });
        _ = new TerraformOutput(this, "network-id", new TerraformOutputConfig { Value = Network.Id });
    }

    public VirtualNetwork Network { get; }
}
