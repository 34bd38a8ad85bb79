namespace Infra.Governance;

/// <summary>The <c>CODEOWNERS</c> file, which both forges read from the root of the repository.</summary>
public static class CodeOwners
{
    /// <summary>The path of the file.</summary>
    public const string FileName = "CODEOWNERS";

    /// <summary>Renders the file.</summary>
    /// <param name="governance">The owners and the paths they own.</param>
    /// <param name="executed">Patterns, relative to the repository root, of files that run with a pipeline's permissions.</param>
    public static string Render(RepositoryGovernance governance, IEnumerable<string> executed)
    {
        List<string> paths = [.. executed.Concat(governance.OwnedPaths).Distinct()];
        var width = paths.Max(path => path.Length);
        var lines = paths.Select(path => $"{path.PadRight(width)} {governance.Owners.Handle}\n");
        return $"# Written by ./infra pipelines. The owners of a path approve its changes.\n{string.Concat(lines)}";
    }
}
