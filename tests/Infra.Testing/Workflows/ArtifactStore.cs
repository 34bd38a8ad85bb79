using System.IO.Enumeration;

namespace Infra.Testing.Workflows;

/// <summary>What the jobs of one run keep for each other, as the actions that upload and download it do.</summary>
public sealed class ArtifactStore(string folder)
{
    public IReadOnlyList<string> Names => [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <returns>Whether it was there, or need not have been.</returns>
    public bool Upload(IReadOnlyDictionary<string, string> with, string workspace)
    {
        var source = Path.Combine(workspace, with["path"]);
        if (!Directory.Exists(source) || !Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Any()) return with["if-no-files-found"] != "error";
        var kept = Path.Combine(folder, with["name"]);
        if (Directory.Exists(kept) && with.GetValueOrDefault("overwrite") != "true") return false;
        if (Directory.Exists(kept)) Directory.Delete(kept, recursive: true);
        FolderCopy.Copy(source, kept);
        return true;
    }

    /// <returns>Whether there was one of that name; a pattern may fit none.</returns>
    public bool Download(IReadOnlyDictionary<string, string> with, string workspace)
    {
        var target = Path.Combine(workspace, with["path"]);
        if (with.TryGetValue("name", out var name))
        {
            if (!Names.Contains(name)) return false;
            FolderCopy.Copy(Path.Combine(folder, name), target);
            return true;
        }

        foreach (var found in Names.Where(kept => FileSystemName.MatchesSimpleExpression(with["pattern"], kept, ignoreCase: false)))
        {
            FolderCopy.Copy(Path.Combine(folder, found), with.GetValueOrDefault("merge-multiple") == "true" ? target : Path.Combine(target, found));
        }

        return true;
    }
}
