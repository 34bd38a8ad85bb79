namespace Infra.Constructs.Google;

/// <summary>The addresses of a network that exists: what has to be known at synth.</summary>
public abstract record NetworkAddresses
{
    /// <summary>The IPv4 block of all of it. It reaches the control planes of clusters.</summary>
    public required string Cidr { get; init; }

    /// <summary>The block of the secondary range for pods: it decides how many nodes there can be.</summary>
    public required string PodsCidr { get; init; }

    /// <summary>A free /28 for the control plane of a cluster.</summary>
    public required string ControlPlaneCidr { get; init; }

    /// <summary>The name of the secondary range for pods in the subnetwork for nodes. Default: <c>pods</c>.</summary>
    public string PodsRange { get; init; } = Network.PodsRange;

    /// <summary>The name of the secondary range for services in the subnetwork for nodes. Default: <c>services</c>.</summary>
    public string ServicesRange { get; init; } = Network.ServicesRange;
}

/// <summary>The parts of a network that exists, also of a shared one in a host project. Terraform reads nothing of it.</summary>
public sealed record NetworkIds : NetworkAddresses
{
    /// <summary><c>projects/PROJECT/global/networks/NAME</c>, or the output of another stack.</summary>
    public required string NetworkId { get; init; }

    /// <summary>For the nodes of clusters: <c>projects/PROJECT/regions/REGION/subnetworks/NAME</c>.</summary>
    public required string NodeSubnetworkId { get; init; }

    /// <summary>For virtual machines. Default: that of the nodes.</summary>
    public string? MachineSubnetworkId { get; init; }
}

/// <summary>By what a network that exists is found. Terraform refuses to plan where it finds none.</summary>
public sealed record NetworkLookup : NetworkAddresses
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the subnetwork for the nodes of clusters, in the region of the stack's project.</summary>
    public required string NodeSubnetwork { get; init; }

    /// <summary>The name of the subnetwork for virtual machines. Default: that of the nodes.</summary>
    public string? MachineSubnetwork { get; init; }

    /// <summary>The project that it is in. Default: the stack's.</summary>
    public string? Project { get; init; }
}
