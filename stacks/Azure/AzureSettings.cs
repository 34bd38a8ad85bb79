using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Posture;

namespace Infra.Stacks.Azure;

/// <summary>What differs between Acme's environments in Azure, besides their postures.</summary>
public sealed record AzureSettings
{
    /// <summary>The subscription.</summary>
    public required AzureSubscription Subscription { get; init; }

    /// <summary>The network's block.</summary>
    public required string Cidr { get; init; }

    /// <summary>From where the API server is reached.</summary>
    public required ApiEndpoint Endpoint { get; init; }

    /// <summary>The size of the virtual machine.</summary>
    public required string MachineSize { get; init; }

    /// <summary>Pools for workloads. Default: none, they share the system's.</summary>
    public IReadOnlyList<AksNodePoolOptions> NodePools { get; init; } = [];

    /// <summary>Who reaches the virtual machine. Default: nobody.</summary>
    public IReadOnlyList<SecurityRule> Inbound { get; init; } = [];

    /// <summary>The end of the first versions of customer keys. Default: there are none, and no vault.</summary>
    public DateOnly? KeysExpire { get; init; }

    /// <summary>The posture of the storage of flow logs. Default: the preset of the environment.</summary>
    public StorageAccountPosture? FlowLogStorage { get; init; }
}
