using Infra.Pipelines.GitHub.Documents;

namespace Infra.Pipelines.GitHub;

/// <summary>
/// The commit of the last run that succeeded. Not the commit before the push: a run that failed, or that made room for a newer one while it
/// waited, has left its changes to the next.
/// </summary>
internal static class DeployedBefore
{
    public const string StepId = "deployed";

    public static WorkflowStep Step { get; } = new()
    {
        Name = "Find what was deployed last",
        Id = StepId,
        // Who starts it by hand wants the whole environment.
        If = "github.event_name == 'push'",
        Env = new() { ["GH_TOKEN"] = "${{ github.token }}" },
        Run = """
            commit=$(gh run list --workflow "$GITHUB_WORKFLOW" --branch "$GITHUB_REF_NAME" --event push --status success --limit 1 \
              --json headSha --jq '.[0].headSha // ""')
            echo "commit=$commit" >> "$GITHUB_OUTPUT"
            """,
    };
}
