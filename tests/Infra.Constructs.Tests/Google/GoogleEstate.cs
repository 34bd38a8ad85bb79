using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Google.State;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

/// <summary>Synthesizes a Google stack of one test.</summary>
internal static class GoogleEstate
{
    public static GoogleProject Project { get; } = new()
    {
        Id = "lynx-test-1",
        Number = "111222333444",
        Region = "europe-west1",
        Zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"],
        State = GcsStateStorage.BackendFor("lynx", "100"),
    };

    /// <summary>Synthesizes one stack in that environment, or in none.</summary>
    public static SynthesizedStack Synth(string? environment, Action<GoogleStack> build) =>
        TestEstate.Synth(estate => build(Stack(estate, environment))).Stacks.Single();

    /// <summary>The whole message with which a stack in that environment is refused.</summary>
    public static string Refusal(string? environment, Action<GoogleStack> build, GoogleProject? project = null) =>
        TestEstate.Refusal(estate => build(Stack(estate, environment, project)));

    public static Network Network(GoogleStack stack, string cidr = "10.0.0.0/16") => new(stack, "Network", new() { Cidr = cidr });

    private static TestGoogleStack Stack(Estate estate, string? environment, GoogleProject? project = null) =>
        new(estate, environment is null ? null : estate.Environment(environment), project ?? Project);

    internal sealed class TestGoogleStack(Estate estate, DeploymentEnvironment? environment, GoogleProject project, string part = "test")
        : GoogleStack(estate, environment, part, project);
}
