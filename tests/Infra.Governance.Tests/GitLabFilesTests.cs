using Infra.Governance.GitLab;
using static Infra.Governance.Tests.TestGovernance;

namespace Infra.Governance.Tests;

public sealed class GitLabFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = new GitLabFiles(OnGitLab, Rules).Render();

    [Theory]
    [InlineData("merge-requests")]
    [InlineData("protected-branches")]
    [InlineData("protected-environments")]
    public void Rules_are_calls_of_the_API(string name) => Snapshot.Match($"{name}.json", Files[$"governance/gitlab/{name}.json"]);

    [Fact]
    public void What_GitLab_has_no_concept_of_is_refused_all_at_once() => Assert.Equal(
        """
        INFRA1620 governance: Bot is past the rules; GitLab lets nobody merge without the approvals of a branch. Leave Bot out for GitLab: there a person approves what it proposes.
        INFRA1621 governance: Branches take different numbers of approvals; a GitLab rule that covers patterns counts for all protected branches. Give them the same BranchRule.Approvals.
        INFRA1622 governance: Team @lynx/sre approves changes and has no group on GitLab. Set ForgeTeam.GitLabId.
        INFRA1623 governance: Environment "prod" waits 5 minutes; an environment of GitLab does not wait. Set WaitMinutes to 0 for GitLab.
        INFRA1624 governance: Environment "prod" is deployed from main only; an environment of GitLab knows people, not branches. Leave Branches empty for GitLab: only protected branches get the identities of an environment.
        """,
        new GitLabFiles(OnGitLab, Rules with
        {
            Bot = new(99),
            Branches = [new("main", "main") { Approvals = 2 }, new("hotfixes", "hotfixes/*")],
            Environments = [Rule("dev"), new() { Name = "prod", Reviewers = [new("@lynx/sre")] }],
        }).Refusal());
}
