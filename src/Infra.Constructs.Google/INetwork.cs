namespace Infra.Constructs.Google;

/// <summary>
/// A network that constructs can be put into: a <see cref="Network"/> of the estate, or one that exists, from <see cref="Network.FromIds"/> or
/// <see cref="Network.FromLookup"/>.
/// </summary>
public interface INetwork
{
    /// <summary>Where it is, such as <c>google-prod-network/Network</c>.</summary>
    string ConstructPath { get; }

    /// <summary>Its id: <c>projects/PROJECT/global/networks/NAME</c>.</summary>
    string NetworkId { get; }

    /// <summary>The IPv4 block of all of it, known at synth. It reaches the control planes of clusters.</summary>
    string Cidr { get; }

    /// <summary>The subnetwork for the nodes of clusters: <c>projects/PROJECT/regions/REGION/subnetworks/NAME</c>.</summary>
    string NodeSubnetworkId { get; }

    /// <summary>The subnetwork for virtual machines.</summary>
    string MachineSubnetworkId { get; }

    /// <summary>The name of the secondary range for pods in the subnetwork for nodes.</summary>
    string PodsRange { get; }

    /// <summary>The block of that range, known at synth: it decides how many nodes there can be.</summary>
    string PodsCidr { get; }

    /// <summary>The name of the secondary range for services in the subnetwork for nodes.</summary>
    string ServicesRange { get; }

    /// <summary>A free block of 16 addresses, known at synth, for the control plane of a cluster.</summary>
    string ControlPlaneCidr { get; }
}
