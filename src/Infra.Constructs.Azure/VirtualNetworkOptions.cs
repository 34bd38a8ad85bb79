using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="VirtualNetwork"/>.</summary>
public sealed record VirtualNetworkOptions
{
    /// <summary>Its block, <c>/8</c> to <c>/27</c>; each subnet takes a quarter. It may not overlap that of another network of the estate.</summary>
    public required string Cidr { get; init; }

    /// <summary>
    /// The last part of its name, and the first of the names of what comes with it: two networks of one environment take two. A change of it
    /// replaces them. Default: <c>vnet</c>, with parts that are named without it.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The resource group it is in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Where traffic analytics of its flow log and request logs go.</summary>
    public required LogAnalyticsWorkspace Workspace { get; init; }

    /// <summary>
    /// The vault with the key of its flow log's storage. Its private endpoint is made in this network. Default: none, where the posture of the
    /// storage does without a customer key.
    /// </summary>
    public KeyVault? Vault { get; init; }

    /// <summary>Rules for traffic into the public subnet, besides Azure's own. Default: none.</summary>
    public IReadOnlyList<SecurityRule> PublicInbound { get; init; } = [];

    /// <summary>Rules for traffic into the private subnet, besides Azure's own. Default: none.</summary>
    public IReadOnlyList<SecurityRule> PrivateInbound { get; init; } = [];

    /// <summary>Default: the preset of the environment.</summary>
    public VirtualNetworkPosture? Posture { get; init; }

    /// <summary>The posture of its flow log's storage. Default: the preset of the environment.</summary>
    public StorageAccountPosture? FlowLogStoragePosture { get; init; }
}
