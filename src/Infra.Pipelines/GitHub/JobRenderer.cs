using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>A job of the model as a job of a workflow.</summary>
internal sealed class JobRenderer(Pipeline pipeline, GitHubOptions options)
{
    private const string Each = "${{ matrix.stack }}";

    public WorkflowJob Render(Job job, IReadOnlyList<string> needs) => new()
    {
        Name = job.ForEach is null ? job.Title : $"{job.Title} ({Each})",
        Needs = needs.Count > 0 ? needs : null,
        If = Expressions.Condition(pipeline, job, isFirst: needs.Count == 0),
        RunsOn = options.RunsOn,
        TimeoutMinutes = job.TimeoutMinutes,
        Permissions = PermissionsOf(job),
        Environment = job.Approval?.Environment,
        Concurrency = job.Lane is null ? null : new(job.Lane, CancelInProgress: false),
        Strategy = job.ForEach is null ? null : new() { FailFast = false, Matrix = new() { ["stack"] = $"${{{{ fromJSON({Expressions.Output(job.ForEach)}) }}}}" } },
        Outputs = job.Selects.Count == 0 ? null : Map(job.Selects.Select(selection => (selection.Name, $"${{{{ steps.{SelectionId}.outputs.{selection.Name} }}}}"))),
        Env = Variables(job) is { Count: > 0 } variables ? variables : null,
        Steps = [.. Steps(job)],
    };

    private const string SelectionId = "selection";

    private static Permissions PermissionsOf(Job job) => new()
    {
        Contents = Access.Read,
        Actions = Asks(job, Fact.DeployedBefore) ? Access.Read : null,
        PullRequests = job.Forge == ForgeAccess.Comments ? Access.Write : null,
        Issues = job.Forge == ForgeAccess.Issues ? Access.Write : null,
        IdToken = job.Login is null ? null : Access.Write,
    };

    private static bool Asks(Job job, Fact fact) =>
        job.Steps.OfType<JobStep.Script>().SelectMany(step => step.Variables).Any(variable => variable.Value == new Value.Known(fact));

    private static OrderedDictionary<string, string> Variables(Job job)
    {
        IEnumerable<(string, string)> stack = job.ForEach is null ? [] : [("STACK", Each)];
        IEnumerable<(string, string)> stacks = job.WorksOn is null ? [] : [("STACKS", $"${{{{ {Expressions.Output(job.WorksOn)} }}}}")];
        // Terraform and ./infra take the token for comments and issues from the same place.
        IEnumerable<(string, string)> token = job.Forge == ForgeAccess.None ? [] : [("GITHUB_TOKEN", "${{ github.token }}")];
        return Map([.. stack, .. stacks, .. token, .. LoginSteps.Variables(job)]);
    }

    private IEnumerable<WorkflowStep> Steps(Job job) =>
    [
        Checkout(job),
        .. job.Tools.Select(tool => ToolSteps.Of(tool, options.Versions)),
        .. job.Takes.Select(artifact => Download(job, artifact)),
        .. LoginSteps.Of(job),
        .. Asks(job, Fact.DeployedBefore) ? [DeployedBefore.Step] : Array.Empty<WorkflowStep>(),
        .. job.Steps.Select((step, index) => Step(step) with { Id = IsBeforeGates(job, index) ? PlanId : null }),
        .. job.Selects.Count > 0 ? [Publish] : Array.Empty<WorkflowStep>(),
        .. job.Keeps.Select(artifact => Upload(job, artifact)),
    ];

    private WorkflowStep Checkout(Job job) => new()
    {
        Name = "Check out",
        Uses = Actions.Checkout,
        With = Map(
        [
            .. pipeline.Commit is null || job.IgnoresCommit ? [] : new[] { ("ref", Expressions.Of(pipeline.Commit)) },
            .. job.NeedsHistory ? new[] { ("fetch-depth", "0") } : [],
            ("persist-credentials", "false"),
        ]),
    };

    private WorkflowStep Step(JobStep step) => step switch
    {
        JobStep.Script script => new()
        {
            Name = script.Title,
            If = script.Always ? "!cancelled()" : null,
            Env = script.Variables.Count == 0 ? null : Map(script.Variables.Select(variable => (variable.Name, Expressions.Of(variable.Value)))),
            Run = script.Text,
        },
        // What the first gate stops, the others still have something to say about.
        JobStep.Check check => GateSteps.Of(check.Gate, options.Versions) with { If = $"!cancelled() && steps.{PlanId}.outcome == 'success'" },
        _ => throw new NotSupportedException($"{step.GetType().Name} is no step of a workflow."),
    };

    private const string PlanId = "plan";

    private static bool IsBeforeGates(Job job, int index) =>
        job.Steps[index] is JobStep.Script && index + 1 < job.Steps.Count && job.Steps[index + 1] is JobStep.Check;

    private static WorkflowStep Publish { get; } = new()
    {
        Name = "Tell the other jobs",
        Id = SelectionId,
        Run = """
            for file in selection/*.json; do
              echo "$(basename "$file" .json)=$(cat "$file")" >> "$GITHUB_OUTPUT"
            done
            """,
    };

    private WorkflowStep Download(Job job, Artifact artifact) => new()
    {
        Name = $"Fetch {artifact.Name}",
        Uses = Actions.DownloadArtifact,
        // A name that is not there fails the job, a pattern does not: a job that always runs takes what there is.
        With = IsOfCopies(artifact) || job.Runs == RunsWhen.Always
            ? new() { ["pattern"] = IsOfCopies(artifact) ? $"{artifact.Name}-*" : artifact.Name, ["merge-multiple"] = "true", ["path"] = artifact.Path }
            : new() { ["name"] = artifact.Name, ["path"] = artifact.Path },
    };

    private bool IsOfCopies(Artifact artifact) => pipeline.Jobs.Single(job => job.Keeps.Contains(artifact)).ForEach is not null;

    private static WorkflowStep Upload(Job job, Artifact artifact) => new()
    {
        Name = $"Keep {artifact.Name}",
        If = "!cancelled()",
        Uses = Actions.UploadArtifact,
        With = new()
        {
            ["name"] = job.ForEach is null ? artifact.Name : $"{artifact.Name}-{Each}",
            ["path"] = artifact.Path,
            ["retention-days"] = artifact.KeptDays.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["include-hidden-files"] = "true",
            // A job that is repeated replaces what it kept.
            ["overwrite"] = "true",
            ["if-no-files-found"] = "ignore",
        },
    };

    private static OrderedDictionary<string, string> Map(IEnumerable<(string Name, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
}
