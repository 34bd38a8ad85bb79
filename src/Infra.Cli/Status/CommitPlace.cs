using Infra.Forges;
using Infra.Workspace;

namespace Infra.Cli.Status;

/// <summary>The commit that is checked out, and where people see its files.</summary>
/// <param name="Commit">All its digits; null outside of a git repository.</param>
/// <param name="Links">Null where no remote says where.</param>
internal sealed record CommitPlace(string? Commit, RepositoryLinks? Links)
{
    /// <summary>That of a repository.</summary>
    public static async Task<CommitPlace> OfAsync(Repository repository, CancellationToken cancellation)
    {
        var head = await repository.Git.TryRunAsync(["rev-parse", "--verify", "--quiet", "HEAD"], cancellation);
        return new(head.ExitCode == 0 ? head.StandardOutput.Trim() : null, RepositoryLinks.Of(await new Git(repository).RemoteUrlAsync(cancellation)));
    }
}
