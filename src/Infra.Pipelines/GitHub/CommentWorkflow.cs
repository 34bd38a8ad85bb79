using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>
/// Commands in comments of pull requests. GitLab has no such event, so this is no part of the model. The workflow has the rights of the default
/// branch, whoever comments: it takes no identity and no secret, uses no action, and runs no file of the repository.
/// </summary>
/// <param name="options">What only GitHub knows.</param>
/// <param name="proposals">The pipeline of pull requests, which the commands run again.</param>
internal sealed class CommentWorkflow(GitHubOptions options, Pipeline proposals)
{
    /// <summary>A first look that costs nothing; who may command is asked by the script.</summary>
    private const string IsCommand = "github.event.issue.pull_request && github.event.comment.user.type != 'Bot' && startsWith(github.event.comment.body, '/infra')";

    // As in the script: names, which need no escapes.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Workflow Workflow() => new()
    {
        Name = "Commands",
        // One that is edited says what nobody saw when it was written.
        On = new() { IssueComment = new(["created"]) },
        Permissions = Permissions.None,
        // A comment takes the place of no other.
        Concurrency = new("commands-${{ github.run_id }}", CancelInProgress: false),
        Defaults = WorkflowDefaults.Bash,
        Jobs = new() { ["answer"] = Answer() },
    };

    private WorkflowJob Answer() => new()
    {
        Name = "Answer the command",
        If = IsCommand,
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 5,
        Permissions = new() { Actions = Access.Write, PullRequests = Access.Write },
        Steps =
        [
            new()
            {
                Name = "Answer",
                Env = new()
                {
                    ["AUTHOR"] = "${{ github.event.comment.user.login }}",
                    ["BODY"] = "${{ github.event.comment.body }}",
                    ["COMMENT"] = "${{ github.event.comment.id }}",
                    ["GH_TOKEN"] = "${{ github.token }}",
                    ["NUMBER"] = "${{ github.event.issue.number }}",
                    ["PLANS"] = Plans(),
                },
                Run = CommentScript.Of(Path.GetFileName(WorkflowRenderer.PathOf(proposals))),
            },
        ],
    };

    /// <summary>
    /// The stacks that each job plans, by the title under which GitHub lists the job. What is planned with an identity is simulated for forks alone.
    /// </summary>
    private string Plans()
    {
        var plans = proposals.Jobs.Where(job => job.WorksOn is not null && job.OutputArtifacts.Any(artifact => artifact.Path == "summaries")).ToList();
        var real = plans.Where(job => job.Login is not null).SelectMany(job => job.WorksOn!.Candidates).ToHashSet();
        return JsonSerializer.Serialize(plans.ToDictionary(job => job.Title, job => job.WorksOn!.Candidates.Where(stack => job.Login is not null || !real.Contains(stack))), Json);
    }
}
