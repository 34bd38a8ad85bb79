using Infra.Forges;
using Infra.Reports.Pages;
using Infra.Workspace;

namespace Infra.Cli.Status;

/// <summary>The checked-out commit and links to its files.</summary>
/// <param name="Commit">The full commit id; null outside a git repository.</param>
/// <param name="Links">The links; null if no remote tells them.</param>
internal sealed record CommitPlace(string? Commit, RepositoryLinks? Links)
{
    /// <summary>Returns the commit of a repository.</summary>
    public static async Task<CommitPlace> OfAsync(Repository repository, CancellationToken cancellation) => new(
        await new Checkout(repository).FindCommitAsync(cancellation), RepositoryLinks.Of(await new Git(repository).RemoteUrlAsync(cancellation)));

    /// <summary>Returns the facts about it for the header of a page.</summary>
    public static async Task<IReadOnlyList<PageFact>> FactsAsync(Repository repository, DateTimeOffset now, CancellationToken cancellation)
    {
        var (commit, links) = await OfAsync(repository, cancellation);
        return PageHead.DateAndCommit(PageHead.Moment(now), commit, links);
    }
}
