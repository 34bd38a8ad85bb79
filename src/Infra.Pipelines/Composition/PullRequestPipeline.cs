using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>
/// Builds, tests, synthesizes, plans and gates a proposed change, and reports it in one comment. It changes nothing. A fork's
/// change, and one to an inactive cloud, is planned in a simulated cloud.
/// </summary>
internal static class PullRequestPipeline
{
    public static Pipeline Of(Scope scope)
    {
        var real = scope.Environments.Select(environment => Chosen(scope, "plan", environment.Name, scope.HasIdentity)).ToList();
        var simulated = scope.Environments.Select(environment => Chosen(scope, "simulate", environment.Name, _ => true)).ToList();
        var plans = scope.Environments.Zip(real).SelectMany(one => one.Second.Split(scope.Options.StacksPerJob).Where(HasStacks).Select(part => Plan(scope, one.First.Name, part))).ToList();
        var simulations = scope.Environments.Zip(simulated).SelectMany(one => one.Second.Split(scope.Options.StacksPerJob).Where(HasStacks).Select(part => Simulate(scope, one.First.Name, part))).ToList();
        var shown = new Selection("shown", SharedJobs.SynthName, scope.AllStacks);
        var removed = new RemovedStacks(scope);
        List<Job> judged = [.. plans, .. simulations, .. removed.Jobs(), .. Policies(scope, shown, [.. plans, .. simulations])];
        return new()
        {
            Name = "pull-request",
            Title = "Pull request",
            Triggers = [new Trigger.Proposal()],
            ReplacesOlder = true,
            Stages =
            [
                new("check", [Build(scope), Synth(plans, simulations, shown, removed), SharedJobs.Scan(scope, shown, isDeployment: false)]),
                new("plan", judged), new("report", [Report(scope, shown, judged)]),
            ],
        };
    }

    private static bool HasStacks(Selection selection) => selection.Candidates.Count > 0;

    private static Selection Chosen(Scope scope, string kind, string environment, Func<SynthesizedStack, bool> isPart) =>
        new($"{kind}-{environment}", SharedJobs.SynthName, [.. scope.Shown(environment).Where(isPart).Select(stack => stack.Name)]);

    private static Job Build(Scope scope) => new()
    {
        Name = "build",
        Title = "Build and test",
        TimeoutMinutes = 45,
        Tools = [Tool.Dotnet, Tool.Node, Tool.Terraform],
        // The tests build the bindings, without which the solution can't be loaded for formatting.
        Steps = [new Script("Test", scope.Options.Commands.Test), new Script("Check the format", scope.Options.Commands.Format)],
    };

    private static Job Synth(List<Job> plans, List<Job> simulations, Selection shown, RemovedStacks removed)
    {
        var real = plans.Select(job => job.WorksOn!).ToList();
        var simulated = simulations.Select(job => job.WorksOn!).ToList();
        var select = new Script(
            "Choose the stacks of each job", ProposalScripts.Trusted(real, simulated, shown, removed), ("IS_UNTRUSTED", new Value.Known(RunContext.IsUntrusted)));
        return SharedJobs.Synth(
            [.. real, .. simulated, .. removed.Selections, shown],
            new Script("Compare the generated files", Scripts.CheckPipelines),
            new Script("Find changed stacks", Scripts.Changed, ("BASE", new Value.Known(RunContext.ProposalBase))),
            select);
    }

    private static Job Plan(Scope scope, string environment, Selection stacks) => Show(scope, stacks) with
    {
        Title = TitleOf("Plan", environment, stacks),
        Login = scope.LoginOf(environment, PipelineAccess.Plan, stacks.Candidates),
        Variables = LockWait.Of(PipelineAccess.Plan),
        Steps = [new Script("Plan", Scripts.PlanOnly) { HearsSignals = true }, scope.OwnGate(stacks)],
    };

    private static Job Simulate(Scope scope, string environment, Selection stacks) => Show(scope, stacks) with
    {
        Title = TitleOf("Simulate", environment, stacks),
        Steps = [new Script("Validate", Scripts.Validate), new Script("Plan", Scripts.Simulate), scope.OwnGate(stacks, isSimulated: true)],
    };

    /// <summary>Titles of jobs are unique: a command finds the job that plans a stack by its title.</summary>
    private static string TitleOf(string verb, string environment, Selection stacks) =>
        $"{verb} {environment}{stacks.Name[$"{verb}-{environment}".Length..].Replace('-', ' ')}";

    private static Job Show(Scope scope, Selection stacks) => new()
    {
        Name = stacks.Name,
        Title = stacks.Name,
        TimeoutMinutes = 60,
        Tools = [Tool.Dotnet, Tool.Terraform],
        Needs = [SharedJobs.SynthName],
        WorksOn = stacks,
        InputArtifacts = [Artifacts.Synthesized],
        Steps = [],
        OutputArtifacts = [Artifacts.Summaries(stacks.Name), .. scope.PlansOf(stacks.Name)],
    };

    /// <summary>Conftest checks every plan, in a job without an identity.</summary>
    private static IEnumerable<Job> Policies(Scope scope, Selection shown, List<Job> plans) => !scope.Has(GateTool.Conftest) ? [] :
    [
        new()
        {
            Name = "policies",
            Title = "Policies",
            TimeoutMinutes = 20,
            Tools = [.. scope.PolicyTools],
            // Runs even if the first gate fails, to report all findings.
            Runs = RunCondition.Always,
            Needs = [SharedJobs.SynthName, .. plans.Select(plan => plan.Name)],
            WorksOn = shown,
            InputArtifacts = [Artifacts.Synthesized, .. plans.SelectMany(plan => plan.OutputArtifacts).Where(artifact => artifact.Path == Artifacts.Masked)],
            Steps = [.. scope.Policies(shown, isLater: false)],
        },
    ];

    private static Job Report(Scope scope, Selection shown, List<Job> judged) => new()
    {
        Name = "report",
        Title = "Report",
        TimeoutMinutes = 10,
        Tools = [Tool.Dotnet],
        Runs = RunCondition.Always,
        Forge = ForgeAccess.Comments,
        InputArtifacts = [Artifacts.Synthesized, Artifacts.Changes, .. judged.SelectMany(job => job.OutputArtifacts).Where(artifact => artifact.Path == "summaries")],
        Steps = [new Script("Report", ReportScripts.OfProposal, ("MAY_COMMENT", new Value.Known(RunContext.MayComment)))],
    };
}
