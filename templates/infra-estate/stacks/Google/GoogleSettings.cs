using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Google.State;
using Infra.Contracts.Identities;

namespace Contoso.Stacks.Google;

/// <summary>What an environment has in Google Cloud.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="ProjectNumber">The number that Google gave it.</param>
/// <param name="Cidr">The block of its network.</param>
internal sealed record GoogleEnvironment(string ProjectId, string ProjectNumber, string Cidr);

/// <summary>Contoso's projects in Google Cloud. Replace the placeholders.</summary>
internal static class GoogleSettings
{
    private const string Region = "GOOGLE-LOCATION";

    private const string SharedProjectNumber = "100000000000";

    private static readonly Dictionary<string, GoogleEnvironment> Environments = new()
    {
        GOOGLE-ROWS
    };

    /// <summary>The project of all states and of the identities of pipelines, which belongs to no environment.</summary>
    public static GoogleProject Shared { get; } = Project($"{Settings.Name}-foundation", SharedProjectNumber);

    /// <summary>What an environment has in Google Cloud.</summary>
    public static GoogleEnvironment Of(string environment) => Environments[environment];

    /// <summary>The project of an environment.</summary>
    public static GoogleProject ProjectOf(DeploymentEnvironment environment) => Project(Of(environment.Name).ProjectId, Of(environment.Name).ProjectNumber);

    /// <summary>How a pipeline takes an identity.</summary>
    public static CloudLogin Login(PipelineIdentity identity, SourceRepository forge) =>
        GoogleLogin.Of(identity, forge, Shared.Id, SharedProjectNumber);

    private static GoogleProject Project(string id, string number) => new()
    {
        Id = id,
        Number = number,
        Region = Region,
        Zones = [$"{Region}-a", $"{Region}-b", $"{Region}-c"],
        State = GcsStateStorage.BackendFor(Settings.Name, SharedProjectNumber),
    };
}
