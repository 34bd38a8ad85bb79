using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Tools;

namespace Infra.Cli.Building;

/// <summary>Compiles the estate's program if a source is newer than the compiled program.</summary>
internal sealed partial class EstateBuild(Repository repository, Action<string> report)
{
    private string Record => Path.Combine(repository.Home, $"estate.{repository.Engine}.json");

    /// <summary>Compiles if necessary. Otherwise it only checks the timestamps of the sources.</summary>
    /// <returns>The path of the program.</returns>
    /// <exception cref="InfraException">
    /// INFRA0105: a resource is not in the bindings. INFRA0106: the estate does not compile. INFRA0110, 0111: <c>cdktf.json</c> does not
    /// name a project.
    /// </exception>
    public async Task<string> EnsureAsync(CancellationToken cancellation)
    {
        var project = repository.EstateProject;
        if (Current(project) is { } current) return current.Program;

        Directory.CreateDirectory(repository.Home);
        await using var exclusive = await FileLock.AcquireAsync(
            Path.Combine(repository.Home, "estate.lock"), () => report("Waiting for another run that compiles the estate"), cancellation);
        if (Current(project) is { } built) return built.Program;

        report("Compiling the estate");
        return (await BuildAsync(project, cancellation)).Program;
    }

    /// <summary>Returns the last build, if no input is newer.</summary>
    internal BuiltEstate? Current(string project) =>
        BuiltEstate.Load(Record) is { } built && built.Project == project && built.IsCurrent(File.GetLastWriteTimeUtc(Record)) ? built : null;

    private async Task<BuiltEstate> BuildAsync(string project, CancellationToken cancellation)
    {
        var started = DateTime.UtcNow;
        var answer = Path.Combine(repository.Home, $"build.{Environment.ProcessId}.json");
        string[] build = ["build", project, "--configuration", "Release", "--nologo", "--verbosity", "quiet", .. BuiltEstate.Reporting(answer)];
        var isRestored = BuiltEstate.Load(Record) is { } before && before.Project == project && before.IsRestored(File.GetLastWriteTimeUtc(Record));
        var result = await repository.Dotnet.TryRunAsync(isRestored ? [.. build, "--no-restore"] : build, cancellation);
        // The restored packages may have been deleted.
        if (isRestored && NotRestored().IsMatch(result.Output)) result = await repository.Dotnet.TryRunAsync(build, cancellation);
        if (result.ExitCode != 0) throw new InfraException(ExitCode.Failed, [.. Problems(project, result.Output)]);

        var built = BuiltEstate.Of(repository.Root, project, answer);
        File.Delete(answer);
        AtomicFile.Write(Record, JsonSerializer.Serialize(built));
        // Edits made during the build count as newer.
        File.SetLastWriteTimeUtc(Record, started);
        return built;
    }

    internal IEnumerable<Problem> Problems(string project, string output)
    {
        var errors = CompilerError().Matches(output).DistinctBy(match => match.Value).ToList();
        if (errors.Count == 0)
            yield return new("INFRA0106", project, "It does not build.", $"Output of the build:\n{output.Trim()}");
        foreach (var error in errors)
        {
            var place = $"{Path.GetRelativePath(repository.Root, error.Groups["file"].Value)}:{error.Groups["line"].Value}";
            var text = error.Groups["text"].Value.Trim();
            yield return Unbound(place, text) ?? new Problem("INFRA0106", place, $"{error.Groups["code"].Value}: {text.TrimEnd('.')}.", "Correct the source.");
        }
    }

    /// <summary>A missing name that exists in the full provider package is missing from the manifest.</summary>
    private Problem? Unbound(string place, string text)
    {
        var name = MissingName().Match(text).Groups[1].Value;
        if (name.Length == 0 || !Directory.Exists(Path.Combine(repository.Home, "bindings"))) return null;
        foreach (var index in Directory.EnumerateFiles(Path.Combine(repository.Home, "bindings"), "*.index"))
        {
            // A configuration struct is named after its resource: the longest resource name that the name starts with.
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

    [GeneratedRegex("error NETSDK10(04|64):")]
    private static partial Regex NotRestored();

    [GeneratedRegex(@"'(\w+)'.*(?:could not be found|does not exist)")]
    private static partial Regex MissingName();
}
