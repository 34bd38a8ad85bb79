using Infra.Contracts.Identities;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>Renders a job of the model as a job of a workflow.</summary>
internal sealed class JobRenderer(Pipeline pipeline, GitHubOptions options)
{
    public WorkflowJob Render(Job job, IReadOnlyList<string> needs) => new()
    {
        Name = job.Title,
        Needs = needs.Count > 0 ? needs : null,
        If = Expressions.Condition(pipeline, job, isFirst: needs.Count == 0),
        RunsOn = job.Login?.Runners.GitHubLabels is { Count: > 0 } labels ? new(labels) : new(options.RunsOn),
        TimeoutMinutes = job.TimeoutMinutes,
        Permissions = job.AsksFor is null ? PermissionsOf(job) : Permissions.None,
        Environment = job.AsksFor is { } asked ? PipelineIdentity.ApprovalOf(asked) : job.Environment,
        Concurrency = job.ConcurrencyGroup is null ? null : new(job.ConcurrencyGroup, CancelInProgress: false, Queue: "max"),
        Outputs = job.Selects.Count == 0 ? null : Map(job.Selects.Select(selection => (selection.Name, $"${{{{ steps.{SelectionId}.outputs.{selection.Name} }}}}"))),
        Env = Variables(job) is { Count: > 0 } variables ? variables : null,
        Steps = [.. Steps(job)],
    };

    private const string SelectionId = "selection";

    private static Permissions PermissionsOf(Job job) => new()
    {
        Contents = Access.Read,
        Actions = Asks(job, RunContext.DeployedBefore) ? Access.Read : null,
        PullRequests = job.Forge == ForgeAccess.Comments ? Access.Write : null,
        Issues = job.Forge == ForgeAccess.Issues ? Access.Write : null,
        IdToken = job.Login?.TakesToken == true ? Access.Write : null,
    };

    private static bool Asks(Job job, RunContext context) =>
        job.Steps.OfType<JobStep.Script>().SelectMany(step => step.Variables).Any(variable => variable.Value == new Value.Known(context));

    private static OrderedDictionary<string, string> Variables(Job job)
    {
        IEnumerable<(string, string)> stacks = job.WorksOn is null ? [] : [("STACKS", $"${{{{ {Expressions.Output(job.WorksOn)} }}}}")];
        // Terraform and ./infra read the token for comments and issues from the same variable.
        IEnumerable<(string, string)> token = job.Forge == ForgeAccess.None ? [] : [("GITHUB_TOKEN", "${{ github.token }}")];
        return Map([.. stacks, .. token, .. job.Variables, .. LoginSteps.Variables(job)]);
    }

    private IEnumerable<WorkflowStep> Steps(Job job) =>
    [
        // A job that only asks for approval needs no checkout.
        .. job.AsksFor is null ? [Checkout(job)] : Array.Empty<WorkflowStep>(),
        .. job.Tools.Select(tool => ToolSteps.Of(tool, options.Versions)),
        .. job.InputArtifacts.Select(artifact => Download(job, artifact)),
        .. LoginSteps.Of(job),
        .. Asks(job, RunContext.DeployedBefore) ? [DeployedBefore.Step] : Array.Empty<WorkflowStep>(),
        .. job.Steps.Select(Step),
        .. job.Selects.Count > 0 ? [Publish] : Array.Empty<WorkflowStep>(),
        .. job.OutputArtifacts.Select(artifact => Upload(artifact)),
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

    private static WorkflowStep Step(JobStep step) => step switch
    {
        JobStep.Script script => new()
        {
            Name = script.Title,
            If = script.Always ? "!cancelled()" : null,
            Env = script.Variables.Count == 0 ? null : Map(script.Variables.Select(variable => (variable.Name, Expressions.Of(variable.Value)))),
            Run = script.HearsSignals ? ShellText.Exec(script.Text) : script.Text,
        },
        // The other gates also run if the first one fails, and for the planned stacks if another one could not be planned.
        JobStep.Check check => new() { Name = GateScripts.Title(check.Gate.Tool), If = "!cancelled()", Run = GateScripts.Of(check.Gate) },
        _ => throw new NotSupportedException($"{step.GetType().Name} is no step of a workflow."),
    };

    private static WorkflowStep Publish { get; } = new()
    {
        Name = "Pass the selection to other jobs",
        Id = SelectionId,
        Run = """
            for file in selection/*.json; do
              echo "$(basename "$file" .json)=$(cat "$file")" >> "$GITHUB_OUTPUT"
            done
            """,
    };

    private WorkflowStep Download(Job job, Artifact artifact) => new()
    {
        Name = $"Download {artifact.Name}",
        Uses = Actions.DownloadArtifact,
        // A missing name fails the job, a pattern does not: the artifact of a job that may be skipped is optional.
        With = MayBeMissing(job, artifact)
            ? new() { ["pattern"] = artifact.Name, ["merge-multiple"] = "true", ["path"] = artifact.Path }
            : new() { ["name"] = artifact.Name, ["path"] = artifact.Path },
    };

    private bool MayBeMissing(Job job, Artifact artifact) =>
        job.Runs != RunCondition.OnSuccess || pipeline.Jobs.Single(other => other.OutputArtifacts.Contains(artifact)) is { WorksOn: not null, RunsEmpty: false };

    private static WorkflowStep Upload(Artifact artifact) => new()
    {
        Name = $"Upload {artifact.Name}",
        If = "!cancelled()",
        Uses = Actions.UploadArtifact,
        With = new()
        {
            ["name"] = artifact.Name,
            ["path"] = artifact.Path,
            ["retention-days"] = artifact.KeptDays.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["include-hidden-files"] = "true",
            // A repeated job replaces its artifacts.
            ["overwrite"] = "true",
            ["if-no-files-found"] = "ignore",
        },
    };

    private static OrderedDictionary<string, string> Map(IEnumerable<(string Name, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
}
