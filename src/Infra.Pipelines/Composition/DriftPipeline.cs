using Infra.Contracts.Identities;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Compares the clouds with their last deployment. An issue reports drift, and is closed when there is none.</summary>
internal static class DriftPipeline
{
    public static Pipeline Of(Scope scope) => new()
    {
        Name = "drift",
        Title = "Drift",
        Triggers = [new Trigger.Schedule(), new Trigger.Manual([])],
        Stages =
        [
            new("check", [SharedJobs.Synth([])]),
            new("drift", [.. Compared(scope).Select(one => Compare(scope, one.Environment, one.Stacks))]),
            new("report", [Report(Compared(scope))]),
            SharedJobs.Notify(scope, "Drift", Compared(scope).Select(one => Compare(scope, one.Environment, one.Stacks)), $" --compared {string.Join(',', Compared(scope).SelectMany(one => one.Stacks))}"),
        ],
    };

    private static List<(string Environment, List<string> Stacks)> Compared(Scope scope) =>
    [
        .. scope.Environments.Select(environment => (environment.Name, scope.Shown(environment.Name).Where(scope.IsActive).Select(stack => stack.Name).ToList()))
            .Where(one => one.Item2.Count > 0),
    ];

    private static Job Compare(Scope scope, string environment, IReadOnlyList<string> stacks) => new()
    {
        Name = $"drift-{environment}",
        Title = $"Drift in {environment}",
        TimeoutMinutes = 60,
        Tools = [Tool.Dotnet, Tool.Terraform],
        Login = scope.LoginOf(environment, PipelineAccess.Plan, stacks),
        Variables = LockWait.Of(PipelineAccess.Plan),
        InputArtifacts = [Artifacts.Synthesized],
        Steps = [new Script("Compare the clouds with their states", Scripts.Drift(stacks)) { HearsSignals = true }],
        OutputArtifacts = [Artifacts.Summaries($"drift-{environment}")],
    };

    /// <summary>One issue for all environments, from a job without cloud credentials.</summary>
    private static Job Report(List<(string Environment, List<string> Stacks)> compared) => new()
    {
        Name = "drift-report",
        Title = "Open, update or close the issue",
        TimeoutMinutes = 10,
        Tools = [Tool.Dotnet],
        Runs = RunCondition.Always,
        Forge = ForgeAccess.Issues,
        InputArtifacts = [Artifacts.Synthesized, .. compared.Select(one => Artifacts.Summaries($"drift-{one.Environment}"))],
        Steps = [new Script("Report", Scripts.DriftReport(compared.SelectMany(one => one.Stacks)))],
    };
}
