using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests.Runner;

/// <summary>The workflows of <see cref="TestEstate"/>, with all gates.</summary>
internal static class SmallEstate
{
    public static IReadOnlyDictionary<string, string> Workflows { get; } = Render(TestEstate.Options with { Gates = Enum.GetValues<GateTool>() });

    /// <summary>Those of an estate that asks for dev too, which has two waves.</summary>
    public static IReadOnlyDictionary<string, string> AskingForDev { get; } = Render(TestEstate.Options with { Governance = [TestEstate.Rules("dev", "prod")] });

    /// <summary>Those that apply with <c>cdktf deploy</c>, which leaves Conftest nothing to judge.</summary>
    public static IReadOnlyDictionary<string, string> WithCdktf { get; } = Render(TestEstate.Options with
    {
        Gates = [.. Enum.GetValues<GateTool>().Except([GateTool.Conftest])],
        Strategy = DeployStrategy.CdktfDeploy,
    });

    /// <summary>An estate of two accounts, of which each has its foundation.</summary>
    public static SynthOutput TwoFoundations { get; } = TestEstate.Of("aws-dev-foundation", "aws-prod-foundation", "aws-dev-network", "aws-prod-network");

    /// <summary>The workflows of that estate.</summary>
    public static IReadOnlyDictionary<string, string> OfTwoFoundations { get; } = Render(TestEstate.Options, TwoFoundations);

    private static Dictionary<string, string> Render(DeliveryOptions options, SynthOutput? output = null) =>
        options.Render(output).Where(file => file.Key.StartsWith(".github/", StringComparison.Ordinal)).ToDictionary();

    /// <summary>Whom a run told what of itself.</summary>
    public static IReadOnlyList<string> Told(this WorkflowRun run) =>
    [
        .. from job in run.Jobs
           where job.Id.StartsWith("notify-", StringComparison.Ordinal)
           from call in job.Calls
           where call.StartsWith("./infra notify ", StringComparison.Ordinal)
           let words = call.Split(' ')
           select $"{words[2]}: {words[words.IndexOf("--status") + 1]}",
    ];
}
