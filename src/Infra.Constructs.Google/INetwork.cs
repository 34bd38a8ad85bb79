namespace Infra.Constructs.Google;

/// <summary>
/// A network for other constructs: a <see cref="Network"/> of the estate, or an existing one from <see cref="Network.FromIds"/> or
/// <see cref="Network.FromLookup"/>.
/// </summary>
public interface INetwork
{
    /// <summary>The construct path, such as <c>google-prod-network/Network</c>.</summary>
    string ConstructPath { get; }

    /// <summary>The network id: <c>projects/PROJECT/global/networks/NAME</c>.</summary>
    string NetworkId { get; }

    /// <summary>The IPv4 block of the whole network, known at synth. It has access to the control planes of clusters.</summary>
    string Cidr { get; }

    /// <summary>The subnetwork for cluster nodes: <c>projects/PROJECT/regions/REGION/subnetworks/NAME</c>.</summary>
    string NodeSubnetworkId { get; }

    /// <summary>The subnetwork for virtual machines.</summary>
    string MachineSubnetworkId { get; }

    /// <summary>The name of the node subnetwork's secondary range for pods.</summary>
    string PodsRange { get; }

    /// <summary>The block of the secondary range for pods, known at synth. It limits the number of nodes.</summary>
    string PodsCidr { get; }

    /// <summary>The name of the node subnetwork's secondary range for services.</summary>
    string ServicesRange { get; }

    /// <summary>A free /28 block for a cluster's control plane, known at synth.</summary>
    string ControlPlaneCidr { get; }
}
