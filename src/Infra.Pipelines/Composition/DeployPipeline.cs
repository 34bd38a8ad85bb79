using Infra.Contracts.Identities;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>
/// Environment by environment: plan, gates, one approval, apply of that plan wave by wave. A rollback does the same with an earlier commit. The
/// foundations have a pipeline of their own with its own identity, because they contain all other identities.
/// </summary>
internal sealed class DeployPipeline(Scope scope, PipelineAccess access)
{
    private const string EnvironmentInput = "environment";
    private const string FoundationInput = PipelineIdentity.Foundation;
    private const string All = "all";

    private static readonly Input Commit = new("commit", "The full SHA of a merged commit");

    /// <summary>On merge, deploys the changes since the last deployment; on demand, a whole environment, for a promotion.</summary>
    public static Pipeline Deploy(Scope scope) => new DeployPipeline(scope, PipelineAccess.Apply).Of("deploy", "Deploy", RunContext.DeployedBefore,
    [
        .. scope.DeployedOnMerge.Count > 0 ? [new Trigger.Merge()] : Array.Empty<Trigger>(),
        new Trigger.Manual(
        [
            new(EnvironmentInput, "The environment to deploy", [All, .. Names(scope)]),
            Commit with { Description = $"{Commit.Description} (default: the newest)", IsRequired = false },
            new("request", "The request that started the run, for its title", IsRequired: false),
        ]),
    ]);

    /// <summary>Rolls an environment back to a commit that was deployed before.</summary>
    public static Pipeline Rollback(Scope scope) => new DeployPipeline(scope, PipelineAccess.Apply).Of("rollback", "Roll back", null,
        [new Trigger.Manual([new(EnvironmentInput, "The environment to roll back", Names(scope)), Commit])]);

    /// <summary>Deploys foundations from the default branch; started only manually.</summary>
    public static Pipeline Foundation(Scope scope) => new DeployPipeline(scope, PipelineAccess.Foundation).Of(PipelineIdentity.Foundation, "Foundation", null,
        [new Trigger.Manual([new(FoundationInput, "The foundation to deploy", [.. scope.WithFoundation.Select(PipelineIdentity.FoundationOf)])])]);

    private bool IsOfFoundations => access == PipelineAccess.Foundation;

    private string Chooses => IsOfFoundations ? FoundationInput : EnvironmentInput;

    /// <param name="name">The pipeline's name.</param>
    /// <param name="title">Its title.</param>
    /// <param name="since">The commit to compare with; null: everything is planned.</param>
    /// <param name="triggers">What starts it.</param>
    private Pipeline Of(string name, string title, RunContext? since, IReadOnlyList<Trigger> triggers)
    {
        List<EnvironmentJobs> environments = [];
        foreach (var environment in IsOfFoundations ? scope.WithFoundation : Names(scope).Where(name => scope.Deployed(name).Count > 0))
            environments.Add(new(scope, environment, access, IsOfFoundations ? null : environments.LastOrDefault()?.Last));
        var chosen = environments.SelectMany(one => one.Ranges.Select(range => (one.Environment, range))).ToList();
        var scanned = new Selection(SharedJobs.ScanName, SharedJobs.SynthName, [.. environments.SelectMany(one => scope.Deployed(one.Environment)).Select(stack => stack.Name)]);
        var synth = SharedJobs.Synth([.. environments.SelectMany(one => one.Chosen), scanned],
        [
            new Script("Find changed stacks", Scripts.Changed, ("BASE", since is { } context ? new Value.Known(context) : new Value.Text(""))),
            new Script("Choose the stacks of each environment", Scripts.SelectIn(chosen, scanned, IsOfFoundations ? [] : scope.DeployedOnMerge, scope.ActiveCloudNames), ("ENVIRONMENT", new Value.Given(Chooses))),
            .. environments.Any(one => one.Waves.Count > 0) ? [new Script("Choose the stacks of each wave", WaveScripts.Select(environments.Select(one => (one.Environment, one.Waves.Count))))] : Array.Empty<Script>(),
            .. since is not null && scope.WithFoundation.Count > 0 ? [new Script("Report changed foundations", ReportScripts.FoundationsChanged(scope.ActiveCloudNames))] : Array.Empty<Script>(),
        ]);
        // Before any code of that commit runs.
        var guard = new Script("Require a merged commit", Scripts.RequireReviewed(scope.Forge.DefaultBranch));
        return new()
        {
            Name = name,
            Title = title,
            Triggers = triggers,
            Shows = [.. triggers.OfType<Trigger.Manual>().SelectMany(manual => manual.Inputs).Select(input => input.Name).Where(shown => shown != Commit.Name)],
            Commit = IsOfFoundations ? null : new Value.Given(Commit.Name),
            Stages =
            [
                new("check", [synth with { Steps = [guard, .. synth.Steps] }, SharedJobs.Scan(scope, scanned, isDeployment: true)]),
                .. environments.Select(one => new Stage(one.Environment, [.. one.Jobs.Select(job => job with { OnlyFor = Answers(one.Environment) })])),
                SharedJobs.Notify(scope, title, environments.SelectMany(one => one.Jobs)),
            ],
        };
    }

    private Answers Answers(string environment) => IsOfFoundations
        ? new(FoundationInput, [environment], OnMerge: false)
        : new(EnvironmentInput, [All, environment], scope.DeployedOnMerge.Contains(environment));

    private static IReadOnlyList<string> Names(Scope scope) => [.. scope.Environments.Select(environment => environment.Name)];
}
