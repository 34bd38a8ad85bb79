using Infra.Constructs.Azure;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Infra.Stacks.Azure;

/// <summary>An environment's network in Azure, with the vault and the workspace that its cluster and machines use too.</summary>
public sealed class AzureNetwork : AzureStack
{
    // Rotated every year: this is the end of the first versions only.
    private static readonly DateOnly KeysExpire = new(2028, 12, 31);

    /// <summary>Creates <c>azure-ENVIRONMENT-network</c>.</summary>
    public AzureNetwork(Estate estate, DeploymentEnvironment environment, AzureSubscription subscription, string cidr)
        : base(estate, environment, "network", subscription)
    {
        var hardened = environment.Posture == PostureLevel.Hardened;
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "network" });
        Workspace = new LogAnalyticsWorkspace(this, "Workspace", new() { Name = "logs", ResourceGroup = group });
        Vault = hardened ? new KeyVault(this, "Vault", new() { Name = "kv", ResourceGroup = group, KeysExpire = KeysExpire, Workspace = Workspace }) : null;
        Network = new VirtualNetwork(this, "Network", new()
        {
            Cidr = cidr,
            ResourceGroup = group,
            Workspace = Workspace,
            Vault = Vault,
            PublicInbound = hardened ? [] : [Office.Ssh],
            FlowLogStoragePosture = hardened ? FlowLogStorage : null,
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

    private static StorageAccountPosture FlowLogStorage { get; } = StorageAccountPosture.Hardened.Except(
        posture => posture with { SharedKeys = true },
        "Network watchers sign flow logs with the account's key until azurerm can give them an identity: hashicorp/terraform-provider-azurerm#30219",
        "platform@acme.example",
        new(2027, 12, 31));
}
