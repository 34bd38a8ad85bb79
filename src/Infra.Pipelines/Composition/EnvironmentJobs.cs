using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>
/// The jobs of one environment in a deployment, or of its foundations. All its stacks are planned and gated together, with one approval. A stack that reads a stack
/// that this run changes is planned and gated again after the other is applied; it may then destroy or open nothing that the approver has not seen.
/// </summary>
internal sealed class EnvironmentJobs
{
    private readonly Scope _scope;
    private readonly string _planning;
    private readonly PipelineAccess _access;
    private readonly string? _after;
    private readonly List<List<string>> _waves;
    private readonly Selection _chosen;
    private readonly List<Job> _plans;
    private readonly bool _isAsked;
    private readonly List<Job> _jobs;

    /// <param name="scope">The delivery, the estate and the forge.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="access">The identity that applies: the environment's own, or that of its foundations.</param>
    /// <param name="after">The job that it waits for; null for the first.</param>
    public EnvironmentJobs(Scope scope, string environment, PipelineAccess access, string? after)
    {
        (_scope, _planning, _access, _after) = (scope, environment, access, after);
        (Environment, _isAsked) = scope.RulesFor(environment, access);
        _waves = [.. SynthOutput.Waves(scope.Deployed(Environment)).Select(wave => wave.Select(stack => stack.Name).ToList())];
        _chosen = new(Environment, SharedJobs.SynthName, [.. _waves.SelectMany(wave => wave).Order(StringComparer.Ordinal)]);
        _plans = [.. _chosen.Split(scope.Options.StacksPerJob).Select(Plan)];
        _jobs = [.. IsSaved ? Saved() : Replanned()];
    }

    /// <summary>The forge environment whose rules apply.</summary>
    public string Environment { get; }

    /// <summary>The selections of the synth job.</summary>
    public IReadOnlyList<Selection> Chosen => [.. Ranges.Select(range => range.Selection), .. IsSaved ? [] : _waves.Select(DirectWave)];

    /// <summary>The selections that are parts of all its stacks.</summary>
    public IReadOnlyList<StackRange> Ranges =>
    [
        new(_chosen, 0, null),
        .. _plans.Count == 1 ? [] : _plans.Select((plan, index) => new StackRange(
            plan.WorksOn!, index * _scope.Options.StacksPerJob, index == _plans.Count - 1 ? null : (index + 1) * _scope.Options.StacksPerJob)),
    ];

    /// <summary>The selections that are waves of its current stacks: for cdktf, which plans nothing beforehand.</summary>
    public IReadOnlyList<Selection> Waves => IsSaved ? [] : [.. _waves.Select(DirectWave)];

    public IReadOnlyList<Job> Jobs => _jobs;

    /// <summary>The job after which the environment is deployed.</summary>
    public string Last => _jobs[^1].Name;

    private bool IsSaved => _scope.Options.Strategy == DeployStrategy.SavedPlan;

    private string ReviewName => $"review-{Environment}";

    private IEnumerable<Job> Saved()
    {
        var applies = _waves.Select((wave, index) => new Selection($"apply-{Environment}-{index + 1}", ReviewName, wave)).ToList();
        var again = _waves.Select((wave, index) => new Selection($"replan-{Environment}-{index + 1}", ReviewName, wave)).Skip(1).ToList();
        var asked = new Selection($"approve-{Environment}", ReviewName, _chosen.Candidates);
        foreach (var plan in _plans) yield return plan;
        yield return Review([.. applies, .. again, .. _isAsked ? [asked] : Array.Empty<Selection>()]);
        if (_isAsked) yield return SharedJobs.Ask(Environment, asked, ReviewName);
        if (_isAsked && SharedJobs.TellWhoApproves(_scope, Environment, asked, [.. _plans.SelectMany(plan => plan.OutputArtifacts).Where(IsSummaries)]) is { } tell) yield return tell;

        Job? replan = null;
        List<Job> planned = [.. _plans];
        var before = _isAsked ? SharedJobs.AskName(Environment) : ReviewName;
        foreach (var (index, wave) in _waves.Index())
        {
            if (index > 0)
            {
                replan = PlanAgain(index + 1, again[index - 1], before);
                planned.Add(replan);
                yield return replan;
                yield return ReviewAgain(index + 1, replan);
                before = $"review-{Environment}-{index + 1}";
            }

            var apply = Apply(index + 1, applies[index], [ReviewName, before]) with
            {
                InputArtifacts = [Artifacts.Synthesized, .. planned.SelectMany(plan => plan.OutputArtifacts).Where(IsSummaries)],
                Steps = [new Script("Apply the saved plans", Scripts.ApplySaved($"{Environment}-{index + 1}"), ("RUN", new Value.Known(RunContext.Run))) { HearsSignals = true }],
            };
            yield return apply;
            before = apply.Name;
        }
    }

    /// <summary>With <c>cdktf deploy</c>, which plans again: the applied plan is not the reviewed one.</summary>
    private IEnumerable<Job> Replanned()
    {
        foreach (var plan in _plans) yield return plan;
        List<string> before = [.. _plans.Select(plan => plan.Name)];
        if (_isAsked)
        {
            yield return SharedJobs.Ask(Environment, _chosen, [.. before]);
            before = [SharedJobs.AskName(Environment)];
        }

        foreach (var (index, wave) in _waves.Index())
        {
            var apply = Apply(index + 1, DirectWave(wave, index), before) with
            {
                Tools = [Tool.Dotnet, Tool.Node, Tool.Terraform],
                InputArtifacts = [Artifacts.Synthesized],
                Steps = [new Script("Plan again and apply", Scripts.CdktfDeploy($"{Environment}-{index + 1}")) { HearsSignals = true }],
            };
            yield return apply;
            before = [apply.Name];
        }
    }

    private Selection DirectWave(List<string> wave, int index) => new($"{Environment}-{index + 1}", SharedJobs.SynthName, wave);

    private Job Plan(Selection selection) => new()
    {
        Name = $"plan-{selection.Name}",
        Title = $"Plan {Environment}",
        TimeoutMinutes = 60,
        Tools = _scope.PlanTools,
        Needs = [SharedJobs.SynthName, SharedJobs.ScanName, .. _after is null ? Array.Empty<string>() : [_after]],
        WorksOn = selection,
        Login = _scope.LoginOf(_planning, PipelineAccess.Plan, _chosen.Candidates),
        Variables = LockWait.Of(PipelineAccess.Plan),
        InputArtifacts = [Artifacts.Synthesized],
        Steps = [IsSaved ? SavePlan : new Script("Plan", Scripts.CdktfDiff), _scope.OwnGate(selection)],
        OutputArtifacts = IsSaved ? [Artifacts.Summaries($"plan-{selection.Name}"), .. _scope.PlansOf($"plan-{selection.Name}")] : [],
    };

    private static Script SavePlan => new("Plan", Scripts.SavePlan, ("RUN", new Value.Known(RunContext.Run))) { HearsSignals = true };

    private Job PlanAgain(int wave, Selection selection, string after) => Plan(selection) with
    {
        Name = $"plan-{Environment}-{wave}",
        Title = $"Plan {Environment}, wave {wave}",
        Needs = [ReviewName, after],
        OutputArtifacts = [Artifacts.Summaries($"plan-{Environment}-{wave}"), .. _scope.PlansOf($"plan-{Environment}-{wave}")],
    };

    private Job Review(IReadOnlyList<Selection> selects) => new()
    {
        Name = ReviewName,
        Title = $"Review {Environment}",
        TimeoutMinutes = 20,
        Tools = [Tool.Dotnet, .. _scope.PolicyTools],
        Needs = [SharedJobs.SynthName, .. _plans.Select(plan => plan.Name)],
        WorksOn = _chosen,
        InputArtifacts = [Artifacts.Synthesized, Artifacts.Changes, .. _plans.SelectMany(plan => plan.OutputArtifacts)],
        Selects = selects,
        Steps = [new Script("Report to approvers", Scripts.Review(Environment, _waves.Count, _isAsked, _scope.ActiveCloudNames)), .. _scope.Policies(_chosen, isLater: _waves.Count > 1)],
        OutputArtifacts = _isAsked ? [Artifacts.Approved(Environment)] : [],
    };

    private Job ReviewAgain(int wave, Job plan) => new()
    {
        Name = $"review-{Environment}-{wave}",
        Title = $"Review {Environment}, wave {wave}",
        TimeoutMinutes = 20,
        Tools = [Tool.Dotnet, .. _scope.PolicyTools],
        Needs = [ReviewName, plan.Name],
        WorksOn = plan.WorksOn,
        InputArtifacts = [Artifacts.Synthesized, .. _isAsked ? [Artifacts.Approved(Environment)] : Array.Empty<Artifact>(), .. plan.OutputArtifacts],
        Steps =
        [
            new Script("Report", ReportScripts.Again),
            .. _isAsked ? [new Script("Compare with the approved plan", Scripts.WithinApproved)] : Array.Empty<Script>(),
            .. _scope.Policies(plan.WorksOn!, isLater: false),
        ],
    };

    private Job Apply(int wave, Selection selection, IReadOnlyList<string> needs) => new()
    {
        Name = $"apply-{Environment}-{wave}",
        Title = $"Apply {Environment}, wave {wave}",
        TimeoutMinutes = 90,
        Tools = [Tool.Dotnet, Tool.Terraform],
        Needs = [.. needs.Prepend(selection.Job).Distinct()],
        WorksOn = selection,
        Login = _scope.LoginOf(_planning, _access, _chosen.Candidates),
        Variables = LockWait.Of(_access),
        Environment = Environment,
        IsApproved = _isAsked,
        ConcurrencyGroup = PipelineIdentity.ConcurrencyGroupOf(Environment),
        Steps = [],
        OutputArtifacts = [Artifacts.Outputs($"{Environment}-{wave}")],
    };

    private static bool IsSummaries(Artifact artifact) => artifact.Path == "summaries";
}
