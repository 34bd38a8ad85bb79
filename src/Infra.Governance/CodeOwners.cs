namespace Infra.Governance;

/// <summary><c>CODEOWNERS</c>, which both forges read in the root of a repository.</summary>
public static class CodeOwners
{
    /// <summary>The file's path.</summary>
    public const string FileName = "CODEOWNERS";

    /// <summary>The file's text.</summary>
    public static string Render(RepositoryGovernance governance)
    {
        var width = governance.OwnedPaths.Max(path => path.Length);
        var lines = governance.OwnedPaths.Select(path => $"{path.PadRight(width)} {governance.Owners.Handle}\n");
        return $"# Written by ./infra pipelines. Whoever owns a path approves its changes.\n{string.Concat(lines)}";
    }
}
