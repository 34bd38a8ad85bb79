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
        INFRA1620 governance: Bot bypasses the rules; on GitLab nobody can merge without the approvals that a branch requires. Leave Bot out for GitLab, where a person approves its merge requests.
        INFRA1621 governance: Branches require different numbers of approvals; a GitLab rule that covers patterns applies to all protected branches. Give them the same BranchRule.Approvals.
        INFRA1622 governance: Team @lynx/sre approves changes and has no group on GitLab. Set ForgeTeam.GitLabId.
        INFRA1623 governance: Environment "prod" waits 5 minutes; GitLab environments have no wait timer. Set WaitMinutes to 0 for GitLab.
        INFRA1624 governance: Environment "prod" is deployed from main only; GitLab environments can't restrict branches. Leave Branches empty for GitLab: only protected branches get the identities of an environment.
        """,
        new GitLabFiles(OnGitLab, Rules with
        {
            Bot = new(99),
            Branches = [new("main", "main") { Approvals = 2 }, new("hotfixes", "hotfixes/*")],
            Environments = [Rule("dev"), new() { Name = "prod", Reviewers = [new("@lynx/sre")] }],
        }).Refusal());
}
