namespace Infra.EndToEnd.Tests.Delivery.GitHub;

/// <summary>A team's repository on GitHub, with a branch that is proposed or merged.</summary>
/// <param name="repository">The repository.</param>
/// <param name="branch">The branch.</param>
/// <param name="isMerged">Whether <c>main</c> has it.</param>
internal sealed class GitHubRepository(TeamRepository repository, string branch, bool isMerged) : OriginRepository("lynx/infra", Script(repository.Root, branch, isMerged))
{
    private static string Script(string root, string branch, bool isMerged) => $"""
        git clone --quiet 'file://{root}' .
        {(isMerged ? $"git merge --quiet --no-ff --no-edit origin/{branch}" : "")}
        git tag merged
        git checkout --quiet --detach
        git merge --quiet --no-ff --no-edit origin/{branch}
        git tag proposed
        git update-ref {ProposedReference} HEAD
        git checkout --quiet main
        """;
}
