namespace Infra.Adoption.Tests.Delivery.GitHub;

/// <summary>A team's repository on GitHub, with a branch that is proposed or merged. What <c>main</c> had before has the name <c>before</c>.</summary>
/// <param name="repository">The repository.</param>
/// <param name="branch">The branch.</param>
/// <param name="isMerged">Whether <c>main</c> has it.</param>
internal sealed class GitHubRepository(TeamRepository repository, string branch, bool isMerged) : OriginRepository("lynx/infra", Script(repository.Root, branch, isMerged))
{
    public string Before => this["before"];

    private static string Script(string root, string branch, bool isMerged) => $"""
        git clone --quiet 'file://{root}' .
        git tag before
        {(isMerged ? $"git merge --quiet --no-ff --no-edit origin/{branch}" : "")}
        git tag merged
        git checkout --quiet --detach
        git merge --quiet --no-ff --no-edit origin/{branch}
        git tag proposed
        git update-ref {ProposedReference} HEAD
        git checkout --quiet main
        """;
}
