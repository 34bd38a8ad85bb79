using Infra.Contracts.Problems;

namespace Infra.Governance;

/// <summary>Validates the governance of a repository, independent of the forge.</summary>
public static class GovernanceCheck
{
    private const int MostApprovals = 10;

    /// <summary>Returns all problems.</summary>
    /// <param name="path">The construct or file that the problems name.</param>
    /// <param name="governance">The rules.</param>
    /// <param name="environments">The estate's environments, and whether each is hardened.</param>
    public static IEnumerable<Problem> Of(string path, RepositoryGovernance governance, IReadOnlyDictionary<string, bool> environments) =>
    [
        .. Branches(path, governance), .. Checks(path, governance), .. Missing(path, governance, environments), .. Reviewers(path, governance, environments),
    ];

    private static IEnumerable<Problem> Branches(string path, RepositoryGovernance governance)
    {
        if (governance.Branches.Count == 0) yield return new("INFRA1601", path, "No branch is governed.", "Add a BranchRule for the branch that is deployed.");
        foreach (var branch in governance.Branches.Where(branch => branch.Approvals is < 1 or > MostApprovals))
        {
            yield return new("INFRA1602", path,
                $"Branch \"{branch.Name}\" requires {branch.Approvals} approvals; 1 to {MostApprovals} are allowed.", "Correct BranchRule.Approvals.");
        }
    }

    private static IEnumerable<Problem> Checks(string path, RepositoryGovernance governance)
    {
        if (governance.Checks.Count == 0)
            yield return new("INFRA1603", path, "No check is required, so a change can be merged even if its pipeline fails.", "Name the jobs of a pull request in Checks.");
    }

    private static IEnumerable<Problem> Missing(string path, RepositoryGovernance governance, IReadOnlyDictionary<string, bool> environments)
    {
        var known = string.Join(", ", environments.Keys);
        var ruled = governance.Environments.Select(rule => rule.Name).ToList();
        foreach (var name in ruled.Where(name => !environments.ContainsKey(name)))
            yield return new("INFRA1604", path, $"There is a rule for environment \"{name}\"; the estate has {known}.", Spelling.Hint(name, environments.Keys));
        foreach (var name in environments.Keys.Where(name => ruled.Count(rule => rule == name) != 1))
            yield return new("INFRA1604", path, $"Environment \"{name}\" has {ruled.Count(rule => rule == name)} rules; it can have only one.", "Give each environment an EnvironmentRule.");
    }

    private static IEnumerable<Problem> Reviewers(string path, RepositoryGovernance governance, IReadOnlyDictionary<string, bool> environments) =>
        from rule in governance.Environments
        where rule.Reviewers.Count == 0 && environments.GetValueOrDefault(rule.Name)
        select new Problem("INFRA1605", path,
            $"Environment \"{rule.Name}\" is hardened and has no reviewers; at least one team has to approve deployments.", "Name a team in EnvironmentRule.Reviewers.");
}
