using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Google.State;

namespace Infra.Stacks.Google;

/// <summary>What Acme runs in Google Cloud.</summary>
public static class GoogleStacks
{
    private const string Region = "us-central1";

    private const string SharedProjectNumber = "100200300400";

    private const string Office = "203.0.113.0/24";

    /// <summary>Creates the stacks of an environment.</summary>
    public static void Describe(Estate estate, DeploymentEnvironment environment)
    {
        var settings = Settings(estate, environment);
        var network = new GoogleNetwork(estate, environment, settings).Network;
        _ = new GoogleCluster(estate, environment, settings, network);
        _ = new GoogleCompute(estate, environment, settings, network);
    }

    /// <summary>The project of all states and of the pipelines' identities, which belongs to no environment.</summary>
    internal static GoogleProject SharedProject(Estate estate) => Project(estate, "acme-foundation-100200", SharedProjectNumber);

    /// <summary>The project of an environment.</summary>
    internal static GoogleProject ProjectOf(Estate estate, DeploymentEnvironment environment) => Settings(estate, environment).Project;

    private static GoogleSettings Settings(Estate estate, DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => new(
            Project(estate, "acme-dev-412207", "412207412207"), "10.40.0.0/16", ApiEndpoint.PublicFrom(Office),
            NodeType: "e2-medium", MinNodes: 1, MaxNodes: 3, MachineType: "e2-micro"),
        _ => new(
            Project(estate, "acme-prod-530318", "530318530318"), "10.50.0.0/16", ApiEndpoint.PrivateOnly,
            NodeType: "e2-standard-4", MinNodes: 3, MaxNodes: 12, MachineType: "e2-medium"),
    };

    private static GoogleProject Project(Estate estate, string id, string number) => new()
    {
        Id = id,
        Number = number,
        Region = Region,
        Zones = [$"{Region}-a", $"{Region}-b", $"{Region}-c"],
        State = GcsStateStorage.BackendFor(estate.Name, SharedProjectNumber),
    };
}
