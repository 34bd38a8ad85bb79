using Infra.Contracts.Problems;

namespace Infra.Governance.GitLab;

/// <summary>Reports rules that GitLab cannot express.</summary>
internal static class GitLabCheck
{
    public static IEnumerable<Problem> Of(string path, RepositoryGovernance governance)
    {
        if (governance.Bot is not null)
        {
            yield return new("INFRA1620", path,
                "Bot bypasses the rules; on GitLab nobody can merge without the approvals that a branch requires.", "Leave Bot out for GitLab, where a person approves its merge requests.");
        }

        if (governance.Branches.Select(branch => branch.Approvals).Distinct().Count() > 1)
        {
            yield return new("INFRA1621", path,
                "Branches require different numbers of approvals; a GitLab rule that covers patterns applies to all protected branches.",
                "Give them the same BranchRule.Approvals.");
        }

        foreach (var team in governance.Environments.SelectMany(rule => rule.Reviewers).Append(governance.Owners).Distinct().Where(team => team.GitLabId is null))
            yield return new("INFRA1622", path, $"Team {team.Handle} approves changes and has no group on GitLab.", "Set ForgeTeam.GitLabId.");
        foreach (var problem in governance.Environments.SelectMany(rule => Of(path, rule))) yield return problem;
    }

    private static IEnumerable<Problem> Of(string path, EnvironmentRule rule)
    {
        if (rule.WaitMinutes != 0)
        {
            yield return new("INFRA1623", path,
                $"Environment \"{rule.Name}\" waits {rule.WaitMinutes} minutes; GitLab environments have no wait timer.", "Set WaitMinutes to 0 for GitLab.");
        }

        if (rule.Branches.Count > 0)
        {
            yield return new("INFRA1624", path,
                $"Environment \"{rule.Name}\" is deployed from {string.Join(", ", rule.Branches)} only; GitLab environments can't restrict branches.",
                "Leave Branches empty for GitLab: only protected branches get the identities of an environment.");
        }
    }
}
