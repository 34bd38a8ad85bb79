using Infra.Contracts.Problems;

namespace Infra.Governance.GitHub;

/// <summary>Validates a governance against GitHub's limits.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments</remarks>
public static class GitHubCheck
{
    private const int LongestWait = 43200;
    private const int MostReviewers = 6;

    /// <summary>Returns all problems.</summary>
    public static IEnumerable<Problem> Of(string path, RepositoryGovernance governance)
    {
        foreach (var rule in governance.Environments)
        {
            if (rule.WaitMinutes is < 0 or > LongestWait)
            {
                yield return new("INFRA1610", path,
                    $"Environment \"{rule.Name}\" waits {rule.WaitMinutes} minutes; GitHub allows 0 to {LongestWait}.", "Correct EnvironmentRule.WaitMinutes.");
            }

            if (rule.Reviewers.Count > MostReviewers)
            {
                yield return new("INFRA1611", path,
                    $"Environment \"{rule.Name}\" has {rule.Reviewers.Count} reviewers; GitHub allows at most {MostReviewers}.", "Combine several of them into one team.");
            }

            foreach (var team in rule.Reviewers.Where(team => team.GitHubId is null))
            {
                yield return new("INFRA1612", path,
                    $"Team {team.Handle} reviews environment \"{rule.Name}\" and has no id on GitHub.", "Set ForgeTeam.GitHubId.");
            }
        }
    }
}
