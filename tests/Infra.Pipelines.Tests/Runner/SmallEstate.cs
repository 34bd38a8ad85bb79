using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests.Runner;

/// <summary>The workflows of <see cref="TestEstate"/>, with all gates.</summary>
internal static class SmallEstate
{
    public static IReadOnlyDictionary<string, string> Workflows { get; } = Render(DeployStrategy.SavedPlan);

    public static IReadOnlyDictionary<string, string> Render(DeployStrategy strategy) =>
        (TestEstate.Options with { Gates = Enum.GetValues<GateTool>(), Strategy = strategy }).Render()
        .Where(file => file.Key.StartsWith(".github/", StringComparison.Ordinal)).ToDictionary();

    /// <summary>Whom a run told what of itself.</summary>
    public static IReadOnlyList<string> Told(this WorkflowRun run) =>
    [
        .. from job in run.Jobs
           from call in job.Calls
           where call.StartsWith("./infra notify ", StringComparison.Ordinal)
           let words = call.Split(' ')
           select $"{words[2]}: {words[words.IndexOf("--status") + 1]}",
    ];
}
