using Infra.Pipelines.GitHub.Documents;

namespace Infra.Pipelines.GitHub;

/// <summary>
/// The commit of the last successful run, not the commit before the push: a run that failed, or that a newer run replaced while it
/// waited, leaves its changes to the next run.
/// </summary>
internal static class DeployedBefore
{
    public const string StepId = "deployed";

    public static WorkflowStep Step { get; } = new()
    {
        Name = "Find the last deployment",
        Id = StepId,
        // A manual start deploys the whole environment.
        If = "github.event_name == 'push'",
        Env = new() { ["GH_TOKEN"] = "${{ github.token }}" },
        Run = """
            commit=$(gh run list --workflow "$GITHUB_WORKFLOW" --branch "$GITHUB_REF_NAME" --event push --status success --limit 1 \
              --json headSha --jq '.[0].headSha // ""')
            echo "commit=$commit" >> "$GITHUB_OUTPUT"
            """,
    };
}
