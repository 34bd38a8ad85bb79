using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Google.State;

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
    GoogleProject Project, string Cidr, ApiEndpoint Endpoint, string NodeType, int MinNodes, int MaxNodes, string MachineType)
{
    private const string Region = "us-central1";

    private const string SharedProjectNumber = "100200300400";

    /// <summary>The project of all states and of the pipelines' identities, which belongs to no environment.</summary>
    internal static GoogleProject SharedProject(Estate estate) => ProjectOf(estate, "acme-foundation-100200", SharedProjectNumber);

    /// <summary>The settings of an environment.</summary>
    internal static GoogleSettings Of(Estate estate, DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => new(
            ProjectOf(estate, "acme-dev-412207", "412207412207"), "10.40.0.0/16", ApiEndpoint.PublicFrom(Settings.Office),
            NodeType: "e2-medium", MinNodes: 1, MaxNodes: 3, MachineType: "e2-micro"),
        _ => new(
            ProjectOf(estate, "acme-prod-530318", "530318530318"), "10.50.0.0/16", ApiEndpoint.PrivateOnly,
            NodeType: "e2-standard-4", MinNodes: 3, MaxNodes: 12, MachineType: "e2-medium"),
    };

    private static GoogleProject ProjectOf(Estate estate, string id, string number) => new()
    {
        Id = id,
        Number = number,
        Region = Region,
        Zones = [$"{Region}-a", $"{Region}-b", $"{Region}-c"],
        State = GcsStateStorage.BackendFor(estate.Name, SharedProjectNumber),
    };
}
