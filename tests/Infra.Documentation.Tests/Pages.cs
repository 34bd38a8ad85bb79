namespace Infra.Documentation.Tests;

/// <summary>The pages of the documentation: the guides, and the README of every folder that has one.</summary>
internal static class Pages
{
    private static readonly string[] Folders = ["bench", "docs", "policy", "src", "templates", "tests"];

    /// <summary>Their paths in the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md").Select(Relative).Where(page => page != "CHANGELOG.md").Order(StringComparer.Ordinal),
        .. Folders.Select(folder => Path.Combine(RepositoryRoot.Path, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Select(Relative).Where(page => !page.Split('/').Any(part => part is "node_modules" or "bin" or "obj" or "Snapshots")).Order(StringComparer.Ordinal),
    ];

    /// <summary>What a page says.</summary>
    public static string Text(string page) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, page));

    private static string Relative(string file) => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');
}
