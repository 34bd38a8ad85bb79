using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.RepositoryFiles;

/// <summary>The files that synth renders for the repository, and their committed copies.</summary>
/// <param name="rendered">The folder that synth renders them to.</param>
/// <param name="root">The root of the repository.</param>
internal sealed class GeneratedFiles(string rendered, string root)
{
    // Folders with generated files, in addition to those of the files rendered now. Not a search for the mark: test snapshots have it too.
    private static readonly string[] Homes = [".github", ".gitlab", "kargo"];

    /// <summary>Compares all files that are or were rendered, by path.</summary>
    public IReadOnlyDictionary<string, FileState> Compare()
    {
        var paths = Files(rendered, SearchOption.AllDirectories).Select(file => Relative(rendered, file)).ToList();
        var states = new SortedDictionary<string, FileState>(paths.ToDictionary(path => path, StateOf), StringComparer.Ordinal);
        foreach (var path in Committed(paths).Where(path => !states.ContainsKey(path) && IsGenerated(path))) states[path] = FileState.Orphaned;
        return states;
    }

    /// <summary>Updates the committed files.</summary>
    /// <returns>The files that were not current.</returns>
    public IReadOnlyDictionary<string, FileState> Publish()
    {
        var changed = Compare().Where(file => file.Value != FileState.Current).ToDictionary();
        foreach (var (path, state) in changed)
        {
            if (state == FileState.Orphaned) File.Delete(Path.Combine(root, path));
            else AtomicFile.Write(Path.Combine(root, path), File.ReadAllBytes(Path.Combine(rendered, path)));
        }

        return changed;
    }

    /// <summary>Returns the problems of the committed files.</summary>
    public IReadOnlyList<Problem> Check() => [.. Compare().Select(file => ProblemOf(file.Key, file.Value)).OfType<Problem>()];

    private static Problem? ProblemOf(string path, FileState state) => state switch
    {
        FileState.Stale => new("INFRA3001", path, "It differs from what the estate renders.", "Run ./infra pipelines and commit it."),
        FileState.Missing => new("INFRA3002", path, "The estate renders it, but it does not exist.", "Run ./infra pipelines and commit it."),
        FileState.Orphaned => new("INFRA3003", path, "It was generated before, but the estate no longer renders it.", "Run ./infra pipelines, which deletes it, and commit that."),
        _ => null,
    };

    private FileState StateOf(string path)
    {
        var committed = Path.Combine(root, path);
        if (!File.Exists(committed)) return FileState.Missing;
        return File.ReadAllBytes(committed).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(rendered, path))) || IsCheckedOutByWindows(committed, path) ? FileState.Current : FileState.Stale;
    }

    /// <summary>Git for Windows checks out text files with CRLF and commits them with LF.</summary>
    private bool IsCheckedOutByWindows(string committed, string path)
    {
        var text = File.ReadAllText(committed);
        return text.Contains("\r\n", StringComparison.Ordinal) && text.Replace("\r\n", "\n", StringComparison.Ordinal) == File.ReadAllText(Path.Combine(rendered, path));
    }

    private IEnumerable<string> Committed(List<string> paths)
    {
        var folders = paths.Where(path => path.Contains('/')).Select(path => path.Split('/')[0]).Union(Homes);
        return Files(root, SearchOption.TopDirectoryOnly)
            .Concat(folders.SelectMany(folder => Files(Path.Combine(root, folder), SearchOption.AllDirectories)))
            .Select(file => Relative(root, file));
    }

    private bool IsGenerated(string path)
    {
        using var reader = new StreamReader(Path.Combine(root, path));
        return reader.ReadLine()?.Contains(GeneratedFile.Mark, StringComparison.Ordinal) ?? false;
    }

    private static IEnumerable<string> Files(string folder, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", depth) : [];

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
