using System.Globalization;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>Repositories as members of the organization, by path and by the numeric ids in their tokens.</summary>
internal static class RepositoryPerimeter
{
    public static EstatePerimeter Of(IReadOnlyList<SourceRepository> repositories) => new()
    {
        Repositories = [.. repositories.Select(Path).OfType<string>()],
        RepositoryIds = [.. repositories.SelectMany(Ids).Select(id => id.ToString(CultureInfo.InvariantCulture))],
    };

    private static string? Path(SourceRepository repository) => repository switch
    {
        GitHubRepository github => $"github.com/{github.FullName}",
        GitLabProject gitlab => $"{gitlab.Host}/{gitlab.Path}",
        _ => null,
    };

    private static IEnumerable<long> Ids(SourceRepository repository) => repository switch
    {
        GitHubRepository github => new[] { github.Id, github.OwnerId }.OfType<long>(),
        GitLabProject gitlab => [gitlab.Id, gitlab.NamespaceId],
        _ => [],
    };
}
