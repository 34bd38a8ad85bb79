using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>
/// Environment by environment and wave by wave: plan, gates, approval, apply of that plan. A rollback is the same with an earlier commit.
/// </summary>
internal sealed class DeployPipeline(Scope scope)
{
    private const string EnvironmentInput = "environment";
    private const string All = "all";

    private readonly List<(string Environment, Selection Selection)> _planned = [];

    // The job that the next wave waits for, also across environments.
    private string? _previous;

    private static readonly Input Commit = new("commit", "The commit, all 40 digits of it; it must have been merged");

    /// <summary>On merge of what changed since the last deployment; on demand of a whole environment, for a promotion.</summary>
    public static Pipeline Deploy(Scope scope) => new DeployPipeline(scope).Of("deploy", "Deploy", Fact.DeployedBefore,
    [
        new Trigger.Merge(),
        new Trigger.Manual(
        [
            new(EnvironmentInput, "The environment to deploy", [All, .. Names(scope)]),
            Commit with { Description = $"{Commit.Description} (default: the newest)", IsRequired = false },
            new("request", "The request that this answers, for the run's title", IsRequired: false),
        ]),
    ]);

    /// <summary>Of an environment, to a commit that was deployed before.</summary>
    public static Pipeline Rollback(Scope scope) => new DeployPipeline(scope).Of("rollback", "Roll back", null,
        [new Trigger.Manual([new(EnvironmentInput, "The environment to roll back", Names(scope)), Commit])]);

    /// <param name="name">The pipeline's name.</param>
    /// <param name="title">Its title.</param>
    /// <param name="since">What it looks for changes from; null: everything is planned.</param>
    /// <param name="triggers">What starts it.</param>
    private Pipeline Of(string name, string title, Fact? since, IReadOnlyList<Trigger> triggers)
    {
        var environments = scope.Environments.Select(environment => new Stage(environment.Name, [.. Environment(environment.Name).Select(job => job with { OnlyFor = new(EnvironmentInput, [All, environment.Name]) })])).ToList();
        var synth = SharedJobs.Synth([.. _planned.Select(planned => planned.Selection)],
        [
            new Script("Find what changed", Scripts.Changed(scope.AllStacks), ("BASE", since is { } fact ? new Value.Known(fact) : new Value.Text(""))),
            new Script("Choose the stacks of each wave", Scripts.SelectIn(_planned), ("ENVIRONMENT", new Value.Given(EnvironmentInput))),
        ]);
        // Before anything of that commit runs.
        var guard = new Script("Require a merged commit", Scripts.RequireReviewed(scope.Forge.DefaultBranch));
        return new()
        {
            Name = name,
            Title = title,
            Triggers = triggers,
            Shows = [.. triggers.OfType<Trigger.Manual>().SelectMany(manual => manual.Inputs).Select(input => input.Name).Where(shown => shown != Commit.Name)],
            Commit = new Value.Given(Commit.Name),
            Stages =
            [
                new("check", [synth with { Steps = [guard, .. synth.Steps] }, .. SharedJobs.Policies(scope)]),
                .. environments.Where(stage => stage.Jobs.Count > 0), SharedJobs.Notify(scope, title),
            ],
        };
    }

    private IEnumerable<Job> Environment(string environment)
    {
        foreach (var (index, wave) in SynthOutput.Waves(scope.Deployed(environment)).Index())
        {
            var id = $"{environment}-{index + 1}";
            List<string> stacks = [.. wave.Select(stack => stack.Name)];
            var selection = new Selection(id, SharedJobs.SynthName, stacks);
            _planned.Add((environment, selection));

            var plan = Plan(environment, id, selection);
            yield return plan;
            if (scope.Options.Strategy == DeployStrategy.CdktfDeploy)
            {
                yield return Apply(environment, id, selection, plan, plan.Name);
            }
            else
            {
                var changing = new Selection($"apply-{id}", $"review-{id}", stacks);
                yield return Review(environment, id, plan, changing);
                yield return Apply(environment, id, changing, plan, changing.Job);
            }

            _previous = $"apply-{id}";
        }
    }

    private Job Plan(string environment, string id, Selection selection) => new()
    {
        Name = $"plan-{id}",
        Title = $"Plan {environment}, wave {id.Split('-')[^1]}",
        TimeoutMinutes = 30,
        Tools = scope.PlanTools,
        Needs = [SharedJobs.SynthName, .. SharedJobs.Policies(scope).Select(job => job.Name), .. _previous is null ? Array.Empty<string>() : [_previous]],
        ForEach = selection,
        Login = scope.LoginOf(environment, PipelineAccess.Plan, selection.Candidates),
        Takes = [Artifacts.Synthesized],
        Steps = scope.Options.Strategy == DeployStrategy.CdktfDeploy
            ? [new Script("Plan", Scripts.CdktfDiff), .. scope.GatesOf(environment)]
            : [new Script("Plan", Scripts.SavePlan, ("RUN", new Value.Known(Fact.Run))), .. scope.GatesOf(environment)],
        Keeps = scope.Options.Strategy == DeployStrategy.CdktfDeploy ? [] : [Artifacts.Summaries($"plan-{id}")],
    };

    private static Job Review(string environment, string id, Job plan, Selection changing) => new()
    {
        Name = changing.Job,
        Title = $"Review {environment}, wave {id.Split('-')[^1]}",
        TimeoutMinutes = 10,
        Tools = [Tool.Dotnet],
        Needs = [SharedJobs.SynthName, plan.Name],
        WorksOn = plan.ForEach,
        Takes = plan.Keeps,
        Selects = [changing],
        Steps = [new Script("Report to who approves", Scripts.Review(changing))],
    };

    private Job Apply(string environment, string id, Selection changing, Job plan, string after) => new()
    {
        Name = $"apply-{id}",
        Title = $"Apply {environment}, wave {id.Split('-')[^1]}",
        TimeoutMinutes = 90,
        Tools = scope.Options.Strategy == DeployStrategy.CdktfDeploy ? [Tool.Dotnet, Tool.Node, Tool.Terraform] : [Tool.Dotnet, Tool.Terraform],
        Needs = [.. new[] { SharedJobs.SynthName, changing.Job, after }.Distinct()],
        WorksOn = changing,
        Login = scope.LoginOf(environment, PipelineAccess.Apply, changing.Candidates),
        Approval = scope.ApprovalOf(environment),
        Lane = $"environment-{environment}",
        Takes = [Artifacts.Synthesized, .. plan.Keeps],
        Steps = scope.Options.Strategy == DeployStrategy.CdktfDeploy
            ? [new Script("Plan again and apply", Scripts.CdktfDeploy(id))]
            : [new Script("Apply the saved plans", Scripts.ApplySaved(id), ("RUN", new Value.Known(Fact.Run)))],
        Keeps = [Artifacts.Outputs(id)],
    };

    private static IReadOnlyList<string> Names(Scope scope) => [.. scope.Environments.Select(environment => environment.Name)];
}
