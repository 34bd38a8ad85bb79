namespace Infra.Governance;

/// <summary><c>CODEOWNERS</c>, which both forges read in the root of a repository.</summary>
public static class CodeOwners
{
    /// <summary>The file's path.</summary>
    public const string FileName = "CODEOWNERS";

    /// <summary>The file's text.</summary>
    /// <param name="governance">Who owns, and what besides.</param>
    /// <param name="executed">What runs with the rights of a pipeline, as patterns from the root of the repository.</param>
    public static string Render(RepositoryGovernance governance, IEnumerable<string> executed)
    {
        List<string> paths = [.. executed.Concat(governance.OwnedPaths).Distinct()];
        var width = paths.Max(path => path.Length);
        var lines = paths.Select(path => $"{path.PadRight(width)} {governance.Owners.Handle}\n");
        return $"# Written by ./infra pipelines. Whoever owns a path approves its changes.\n{string.Concat(lines)}";
    }
}
