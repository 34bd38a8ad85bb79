using Infra.Forges;
using Infra.Reports.Pages;
using Infra.Workspace;

namespace Infra.Cli.Status;

/// <summary>The commit that is checked out, and where people see its files.</summary>
/// <param name="Commit">All its digits; null outside of a git repository.</param>
/// <param name="Links">Null where no remote says where.</param>
internal sealed record CommitPlace(string? Commit, RepositoryLinks? Links)
{
    /// <summary>That of a repository.</summary>
    public static async Task<CommitPlace> OfAsync(Repository repository, CancellationToken cancellation) => new(
        await new Checkout(repository).FindCommitAsync(cancellation), RepositoryLinks.Of(await new Git(repository).RemoteUrlAsync(cancellation)));

    /// <summary>What the header of a page says of it.</summary>
    public static async Task<IReadOnlyList<PageFact>> FactsAsync(Repository repository, DateTimeOffset now, CancellationToken cancellation)
    {
        var (commit, links) = await OfAsync(repository, cancellation);
        return PageHead.DateAndCommit(PageHead.Moment(now), commit, links);
    }
}
