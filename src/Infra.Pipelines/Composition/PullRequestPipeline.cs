using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>
/// What a proposed change would do: built, tested, synthesized, planned and gated, and told in one comment. It changes nothing. A fork's
/// change, and one to an inactive cloud, is planned in a simulated cloud.
/// </summary>
internal static class PullRequestPipeline
{
    public static Pipeline Of(Scope scope)
    {
        var plans = scope.Environments.Select(environment => Plan(scope, environment.Name)).OfType<Job>().ToList();
        var simulations = scope.Environments.Select(environment => Simulate(scope, environment.Name)).OfType<Job>().ToList();
        List<Job> shown = [.. SharedJobs.Policies(scope), .. plans, .. simulations];
        return new()
        {
            Name = "pull-request",
            Title = "Pull request",
            Triggers = [new Trigger.Proposal()],
            ReplacesOlder = true,
            Stages = [new("check", [Build(), Synth(scope, plans, simulations)]), new("plan", shown), new("report", [Report(shown)])],
        };
    }

    private static Job Build() => new()
    {
        Name = "build",
        Title = "Build and test",
        TimeoutMinutes = 45,
        Tools = [Tool.Dotnet, Tool.Node, Tool.Terraform],
        // The tests build the bindings, without which the solution can't be loaded for formatting.
        Steps = [new Script("Test", Scripts.Test), new Script("Check the format", Scripts.Format)],
    };

    private static Job Synth(Scope scope, List<Job> plans, List<Job> simulations)
    {
        var real = plans.Select(job => job.ForEach!).ToList();
        var simulated = simulations.Select(job => job.ForEach!).ToList();
        var select = new Script(
            "Choose what is planned where", Scripts.SelectTrusted(real, simulated), ("IS_FORK", new Value.Known(Fact.IsFork)));
        return SharedJobs.Synth(
            [.. real, .. simulated],
            new Script("Compare the generated files", Scripts.CheckPipelines),
            new Script("Find what changed", Scripts.Changed(scope.AllStacks), ("BASE", new Value.Known(Fact.ProposalBase))),
            select);
    }

    /// <summary>GitLab's tokens name no merge request, so that no identity trusts one: there, everything is simulated.</summary>
    private static bool HasIdentity(Scope scope, SynthesizedStack stack) => scope.Forge is GitHubRepository && scope.IsActive(stack);

    private static Job? Plan(Scope scope, string environment)
    {
        var name = $"plan-{environment}";
        List<string> stacks = [.. scope.Shown(environment).Where(stack => HasIdentity(scope, stack)).Select(stack => stack.Name)];
        return stacks.Count == 0 ? null : Show(scope, environment) with
        {
            Name = name,
            Title = $"Plan {environment}",
            ForEach = new(name, SharedJobs.SynthName, stacks),
            Login = scope.LoginOf(environment, PipelineAccess.Plan, stacks),
            Steps = [new Script("Validate", Scripts.Validate), new Script("Plan", Scripts.PlanOnly), .. scope.GatesOf(environment)],
            Keeps = [Artifacts.Summaries(name)],
        };
    }

    private static Job? Simulate(Scope scope, string environment)
    {
        var name = $"simulate-{environment}";
        List<string> stacks = [.. scope.Shown(environment).Select(stack => stack.Name)];
        return stacks.Count == 0 ? null : Show(scope, environment) with
        {
            Name = name,
            Title = $"Simulate {environment}",
            ForEach = new(name, SharedJobs.SynthName, stacks),
            Steps = [new Script("Validate", Scripts.Validate), new Script("Plan", Scripts.Simulate), .. scope.GatesOf(environment, isSimulated: true)],
            Keeps = [Artifacts.Summaries(name)],
        };
    }

    private static Job Show(Scope scope, string environment) => new()
    {
        Name = environment,
        Title = environment,
        TimeoutMinutes = 30,
        Tools = scope.PlanTools,
        Needs = [SharedJobs.SynthName],
        Takes = [Artifacts.Synthesized],
        Steps = [],
    };

    private static Job Report(List<Job> shown) => new()
    {
        Name = "report",
        Title = "Report",
        TimeoutMinutes = 10,
        Tools = [Tool.Dotnet],
        Runs = RunsWhen.Always,
        Forge = ForgeAccess.Comments,
        Takes = [.. shown.SelectMany(job => job.Keeps)],
        Steps = [new Script("Report", Scripts.Report, ("MAY_COMMENT", new Value.Known(Fact.MayComment)))],
    };
}
