using System.Text.RegularExpressions;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;

namespace Infra.Cli.Building;

/// <summary>Compiles the estate's program when a source is newer than what was compiled.</summary>
internal sealed partial class EstateBuild(Repository repository, Action<string> report)
{
    private const string Project = "stacks/Infra.Stacks.csproj";

    private string Stamp => Path.Combine(repository.Home, "estate.stamp");

    /// <summary>Compiles if need be. Costs a walk over the sources when nothing is.</summary>
    /// <returns>The program.</returns>
    /// <exception cref="InfraException">INFRA0105: a resource is not among the bindings. INFRA0106: the estate does not compile.</exception>
    public async Task<string> EnsureAsync(CancellationToken cancellation)
    {
        if (IsCurrent()) return repository.EstateProgram;

        await using var exclusive = await FileLock.AcquireAsync(
            Path.Combine(repository.Home, "estate.lock"), () => report("Waiting for another ./infra that compiles the estate"), cancellation);
        if (IsCurrent()) return repository.EstateProgram;

        report("Compiling the estate");
        var started = DateTime.UtcNow;
        var result = await repository.Dotnet.TryRunAsync(["build", Project, "--nologo", "--verbosity", "quiet"], cancellation);
        if (result.ExitCode != 0) throw new InfraException(ExitCode.Failed, [.. Problems(result.Output)]);

        AtomicFile.Write(Stamp, Project);
        // An edit made during the build counts as newer.
        File.SetLastWriteTimeUtc(Stamp, started);
        return repository.EstateProgram;
    }

    private bool IsCurrent()
    {
        if (!File.Exists(Stamp) || !File.Exists(repository.EstateProgram)) return false;
        var compiled = File.GetLastWriteTimeUtc(Stamp);
        return Sources().All(file => File.GetLastWriteTimeUtc(file) <= compiled);
    }

    /// <summary>Files that the program is made of, and the folders they stand in, whose time tells of a deleted file.</summary>
    private IEnumerable<string> Sources()
    {
        string[] folders = ["stacks", "src", ".infra/bindings"];
        var files = folders.Select(folder => Path.Combine(repository.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories));
        string[] patterns = ["Directory.*", "global.json", "nuget.config"];
        return files.Concat(patterns.SelectMany(pattern => Directory.EnumerateFiles(repository.Root, pattern)));
    }

    internal IEnumerable<Problem> Problems(string output)
    {
        var errors = CompilerError().Matches(output).DistinctBy(match => match.Value).ToList();
        if (errors.Count == 0)
            yield return new("INFRA0106", Project, "It does not build.", $"The build said:\n{output.Trim()}");
        foreach (var error in errors)
        {
            var place = $"{Path.GetRelativePath(repository.Root, error.Groups["file"].Value)}:{error.Groups["line"].Value}";
            var text = error.Groups["text"].Value.Trim();
            yield return Unbound(place, text) ?? new Problem("INFRA0106", place, $"{error.Groups["code"].Value}: {text}", "Correct the source.");
        }
    }

    /// <summary>A missing name that the whole provider package has: the manifest leaves it out.</summary>
    private Problem? Unbound(string place, string text)
    {
        var name = MissingName().Match(text).Groups[1].Value;
        if (name.Length == 0) return null;
        foreach (var index in Directory.EnumerateFiles(Path.Combine(repository.Home, "bindings"), "*.index"))
        {
            // A configuration struct is named after its resource: the longest resource that begins the name.
            var found = File.ReadLines(index).Select(line => line.Split(' ')).Where(entry => name.StartsWith(entry[0], StringComparison.Ordinal)).MaxBy(entry => entry[0].Length);
            if (found is null) continue;
            var package = $"@cdktf/{Path.GetFileNameWithoutExtension(index)}";
            return new("INFRA0105", place,
                $"{name} belongs to \"{found[1]}\", which the bindings leave out.",
                $"Add the line \"{found[1]}\" to \"bindings\" → \"{package}\" in package.json.");
        }

        return null;
    }

    [GeneratedRegex(@"^(?<file>[^\s(][^(\n]*)\((?<line>\d+),\d+\): error (?<code>\w+): (?<text>.*?)(?: \[[^\]]*\])?$", RegexOptions.Multiline)]
    private static partial Regex CompilerError();

    [GeneratedRegex(@"'(\w+)'.*(?:could not be found|does not exist)")]
    private static partial Regex MissingName();
}
