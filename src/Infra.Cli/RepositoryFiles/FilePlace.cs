using Infra.Contracts.Problems;
using Infra.Workspace;

namespace Infra.Cli.RepositoryFiles;

/// <summary>Checks that generated files are where the forge looks for them: at the root of the git repository.</summary>
internal static class FilePlace
{
    /// <summary>Returns the problem with the location; null if there is none.</summary>
    public static async Task<Problem?> ProblemOfAsync(Repository repository, CancellationToken cancellation)
    {
        var prefix = await new Checkout(repository).PrefixAsync(cancellation);
        return prefix.Length == 0 ? null : new(
            "INFRA3004", prefix.TrimEnd('/'), "The estate is a subfolder of its git repository; a forge reads pipelines, rules and owners from the root of the repository only, so none are written.",
            "Give the estate a repository of its own, or call ./infra from pipelines that you write in the root.");
    }
}
