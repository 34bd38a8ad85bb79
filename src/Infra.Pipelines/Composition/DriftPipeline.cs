using Infra.Contracts.Identities;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Whether the clouds are still what was deployed. An issue says what is not, and is closed when all is well again.</summary>
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
            new("drift", [.. scope.Environments.Select(environment => Job(scope, environment.Name)).OfType<Job>()]),
            SharedJobs.Notify(scope, "Drift"),
        ],
    };

    private static Job? Job(Scope scope, string environment)
    {
        List<string> stacks = [.. scope.Shown(environment).Where(scope.IsActive).Select(stack => stack.Name)];
        return stacks.Count == 0 ? null : new()
        {
            Name = $"drift-{environment}",
            Title = $"Drift in {environment}",
            TimeoutMinutes = 60,
            Tools = [Tool.Dotnet, Tool.Terraform],
            Login = scope.LoginOf(environment, PipelineAccess.Plan, stacks),
            Forge = ForgeAccess.Issues,
            Takes = [Artifacts.Synthesized],
            Steps = [new Script("Compare the clouds with their states", Scripts.Drift(stacks))],
        };
    }
}
