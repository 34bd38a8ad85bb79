using Infra.Constructs.Azure;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Azure;

/// <summary>An environment's network in Azure, with the vault and the workspace that its cluster and machines use too.</summary>
public sealed class AzureNetwork : AzureStack
{
    /// <summary>Creates <c>azure-ENVIRONMENT-network</c>.</summary>
    public AzureNetwork(Estate estate, DeploymentEnvironment environment, AzureSettings settings)
        : base(estate, environment, "network", settings.Subscription)
    {
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "network" });
        Workspace = new LogAnalyticsWorkspace(this, "Workspace", new() { Name = "logs", ResourceGroup = group });
        Vault = settings.KeysExpire is { } end
            ? new KeyVault(this, "Vault", new() { Name = "kv", ResourceGroup = group, KeysExpire = end, Workspace = Workspace })
            : null;
        Network = new VirtualNetwork(this, "Network", new()
        {
            Cidr = settings.Cidr,
            ResourceGroup = group,
            Workspace = Workspace,
            Vault = Vault,
            PublicInbound = settings.Inbound,
            FlowLogStoragePosture = settings.FlowLogStorage,
        });
        _ = new TerraformOutput(this, "network-id", new TerraformOutputConfig { Value = Network.Id });
        _ = new TerraformOutput(this, "private-subnet-id", new TerraformOutputConfig { Value = Network.PrivateSubnet.Id });
        _ = new TerraformOutput(this, "nat-address", new TerraformOutputConfig { Value = Network.Nat.Address.IpAddress });
    }

    /// <summary>The network, for stacks that build on it.</summary>
    public VirtualNetwork Network { get; }

    /// <summary>Where logs go.</summary>
    public LogAnalyticsWorkspace Workspace { get; }

    /// <summary>The vault of customer keys; null where the environment has none.</summary>
    public KeyVault? Vault { get; }

    /// <summary>What encrypts the disks of a stack that builds on this one; null where the environment has no vault.</summary>
    public DiskEncryptionSet? EncryptDisks(AzureStack stack, string part, ResourceGroup group) => Vault is null
        ? null
        : new DiskEncryptionSet(stack, "Disks", new() { Name = $"{part}-disks", ResourceGroup = group, Vault = Vault });
}
