using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>
/// Commands in comments of pull requests. GitLab has no such event, so this is no part of the model. The workflow has the permissions of the default
/// branch for any comment author: it uses no identity, no secret and no action, and runs no file of the repository.
/// </summary>
/// <param name="options">The options of GitHub Actions.</param>
/// <param name="proposals">The pipeline of pull requests, which the commands run again.</param>
internal sealed class CommentWorkflow(GitHubOptions options, Pipeline proposals)
{
    /// <summary>A cheap first filter; the script checks the permission of the author.</summary>
    private const string IsCommand = "github.event.issue.pull_request && github.event.comment.user.type != 'Bot' && startsWith(github.event.comment.body, '/infra')";

    // As in the script: names that need no escaping.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Workflow Workflow() => new()
    {
        Name = "Commands",
        // An edited comment could contain a command that nobody saw.
        On = new() { IssueComment = new(["created"]) },
        Permissions = Permissions.None,
        // Comments do not cancel each other.
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
    /// The stacks that each job plans, by the title under which GitHub lists the job. Stacks that are planned with an identity are simulated for forks only.
    /// </summary>
    private string Plans()
    {
        var plans = proposals.Jobs.Where(job => job.WorksOn is not null && job.OutputArtifacts.Any(artifact => artifact.Path == "summaries")).ToList();
        var real = plans.Where(job => job.Login is not null).SelectMany(job => job.WorksOn!.Candidates).ToHashSet();
        return JsonSerializer.Serialize(plans.ToDictionary(job => job.Title, job => job.WorksOn!.Candidates.Where(stack => job.Login is not null || !real.Contains(stack))), Json);
    }
}
