using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="VirtualNetwork"/>.</summary>
public sealed record VirtualNetworkOptions
{
    /// <summary>The IPv4 block, <c>/8</c> to <c>/27</c>. Each subnet gets a quarter. It must not overlap the block of another network in the estate.</summary>
    public required string Cidr { get; init; }

    /// <summary>
    /// The last part of the network's name, and the first part of its resources' names, so two networks of an environment need different
    /// names. Changing it replaces them. Default: null; the network is then named <c>vnet</c>, and its resources without a prefix.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The resource group of the network.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The workspace for traffic analytics of the flow log and for request logs.</summary>
    public required LogAnalyticsWorkspace Workspace { get; init; }

    /// <summary>
    /// The vault with the key for the flow log's storage. Its private endpoint is created in this network. Default: null, if the posture of
    /// the storage does not require a customer-managed key.
    /// </summary>
    public KeyVault? Vault { get; init; }

    /// <summary>Inbound rules of the public subnet, in addition to Azure's defaults. Default: empty.</summary>
    public IReadOnlyList<SecurityRule> PublicInbound { get; init; } = [];

    /// <summary>Inbound rules of the private subnet, in addition to Azure's defaults. Default: empty.</summary>
    public IReadOnlyList<SecurityRule> PrivateInbound { get; init; } = [];

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public VirtualNetworkPosture? Posture { get; init; }

    /// <summary>The posture of the flow log's storage. Default: the preset of the environment.</summary>
    public StorageAccountPosture? FlowLogStoragePosture { get; init; }
}
