namespace Infra.Constructs.Google;

/// <summary>The address ranges of an existing network, which must be known at synth.</summary>
public abstract record NetworkAddresses
{
    /// <summary>The IPv4 block of the whole network. It has access to the control planes of clusters.</summary>
    public required string Cidr { get; init; }

    /// <summary>The block of the secondary range for pods. It limits the number of nodes.</summary>
    public required string PodsCidr { get; init; }

    /// <summary>A free /28 block for a cluster's control plane.</summary>
    public required string ControlPlaneCidr { get; init; }

    /// <summary>The name of the node subnetwork's secondary range for pods. Default: <c>pods</c>.</summary>
    public string PodsRange { get; init; } = Network.PodsRange;

    /// <summary>The name of the node subnetwork's secondary range for services. Default: <c>services</c>.</summary>
    public string ServicesRange { get; init; } = Network.ServicesRange;
}

/// <summary>The parts of an existing network, including a shared one in a host project. Terraform reads nothing of it.</summary>
public sealed record NetworkIds : NetworkAddresses
{
    /// <summary>The network id, <c>projects/PROJECT/global/networks/NAME</c>, or the output of another stack.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The subnetwork for cluster nodes: <c>projects/PROJECT/regions/REGION/subnetworks/NAME</c>.</summary>
    public required string NodeSubnetworkId { get; init; }

    /// <summary>The subnetwork for virtual machines. Default: null, the node subnetwork.</summary>
    public string? MachineSubnetworkId { get; init; }
}

/// <summary>Finds an existing network by name. The plan fails if it does not exist.</summary>
public sealed record NetworkLookup : NetworkAddresses
{
    /// <summary>The name of the network.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the subnetwork for cluster nodes, in the region of the stack's project.</summary>
    public required string NodeSubnetwork { get; init; }

    /// <summary>The name of the subnetwork for virtual machines. Default: null, the node subnetwork.</summary>
    public string? MachineSubnetwork { get; init; }

    /// <summary>The project that contains the network. Default: null, the stack's project.</summary>
    public string? Project { get; init; }
}
