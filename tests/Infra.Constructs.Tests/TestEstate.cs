using Infra.Constructs.Aws;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Synthesis;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests;

/// <summary>Synthesizes a stack of one test, and hands back what was written.</summary>
internal static class TestEstate
{
    public static readonly DateOnly Today = new(2026, 1, 15);

    public static EstateOptions Options { get; } = new()
    {
        Name = "lynx",
        Runners = new() { GitHubLabels = ["lynx"], Addresses = ["203.0.113.20"], ReachPrivateEndpoints = true },
        Environments =
        [
            new() { Name = "dev", Posture = PostureLevel.Relaxed, Gates = GateMode.Soft },
            new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard },
        ],
    };

    public static AwsAccount AwsAccount { get; } = new()
    {
        Id = "111122223333",
        Region = "eu-west-1",
        Zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
        State = S3StateStorage.BackendFor("lynx", "111122223333", "eu-west-1"),
    };

    /// <summary>Synthesizes one AWS stack in that environment.</summary>
    public static SynthesizedStack Aws(string environment, Action<AwsStack> build) =>
        Synth(estate => build(new TestAwsStack(estate, estate.Environment(environment)))).Stacks.Single();

    /// <summary>Synthesizes an estate.</summary>
    public static SynthOutput Synth(Action<Estate> describe, EstateOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(options ?? Options, describe, Today, folder["out"]);
        var output = SynthOutput.Load(folder["out"]);
        // Read before the folder goes.
        foreach (var stack in output.Stacks) _ = stack.Resources;
        return output;
    }

    /// <summary>The whole message with which an estate is refused.</summary>
    public static string Refusal(Action<Estate> describe, EstateOptions? options = null) =>
        Assert.Throws<InfraException>(() => Synth(describe, options)).Message;

    /// <summary>The whole message with which an AWS stack in that environment is refused.</summary>
    public static string AwsRefusal(string environment, Action<AwsStack> build) =>
        Refusal(estate => build(new TestAwsStack(estate, estate.Environment(environment))));

    internal sealed class TestAwsStack(Estate estate, DeploymentEnvironment? environment, string part = "test")
        : AwsStack(estate, environment, part, AwsAccount);
}
