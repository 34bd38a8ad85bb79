using Infra.Constructs.Google;

namespace Infra.Stacks.Google;

/// <summary>What differs between environments in Google Cloud, besides their posture.</summary>
/// <param name="Project">The project, of which every environment has its own.</param>
/// <param name="Cidr">The network's block.</param>
/// <param name="Endpoint">From where the cluster's control plane is reached.</param>
/// <param name="NodeType">The machine type of nodes.</param>
/// <param name="MinNodes">The fewest nodes.</param>
/// <param name="MaxNodes">The most nodes.</param>
/// <param name="MachineType">The machine type of the virtual machine.</param>
public sealed record GoogleSettings(
    GoogleProject Project, string Cidr, ApiEndpoint Endpoint, string NodeType, int MinNodes, int MaxNodes, string MachineType);
