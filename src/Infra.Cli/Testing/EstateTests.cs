using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Terminals;
using Infra.Workspace.Tools;

namespace Infra.Cli.Testing;

/// <summary>The tests of a repository: those that <c>dotnet test</c> finds in its solution, or in the projects below <c>tests/</c> if it has none.</summary>
internal sealed class EstateTests(Repository repository, Terminal terminal)
{
    private string Results => Path.Combine(repository.Home, "tests");

    /// <summary>Builds and runs the tests.</summary>
    /// <param name="parts">Parts of project names; empty for all projects.</param>
    /// <param name="accept">Whether to replace snapshots with the actual output.</param>
    /// <param name="cancellation">Cancels the tests.</param>
    /// <exception cref="InfraException">INFRA0112: there is no such project, or more than one solution.</exception>
    public async Task<TestTally> RunAsync(IReadOnlyList<string> parts, bool accept, CancellationToken cancellation)
    {
        if (Directory.Exists(Results)) Directory.Delete(Results, recursive: true);
        Directory.CreateDirectory(Results);
        var environment = accept ? new Dictionary<string, string> { ["INFRA_ACCEPT_SNAPSHOTS"] = "1" } : [];
        var failures = 0;
        foreach (var target in await TargetsAsync(parts, cancellation)) failures += await TestAsync(repository.Dotnet.With(environment), target, cancellation);

        var tally = TestTally.Read(Results);
        // Skipped tests are listed even on success: a machine that lacks a tool must not look like one that has it.
        foreach (var skip in tally.Skips) terminal.Output.WriteLine($"skipped {skip}");
        return tally.Failed == 0 && failures > 0 ? tally with { Failed = failures } : tally;
    }

    private async Task<int> TestAsync(Tool dotnet, string target, CancellationToken cancellation)
    {
        // Test projects that dotnet test has to build first run one after the other; built ones run side by side.
        terminal.Step($"Building {target}");
        var run = await dotnet.TryRunAsync(["build", target, "--configuration", "Release", "--nologo", "--verbosity", "quiet"], cancellation);
        if (run.ExitCode == 0)
        {
            terminal.Step($"Testing {target}");
            run = await dotnet.TryRunAsync(
                ["test", target, "--no-build", "--configuration", "Release", "--nologo", "--verbosity", "quiet", "--logger", "trx", "--results-directory", Results],
                cancellation, line => { if (line.StartsWith("Passed!", StringComparison.Ordinal)) terminal.Output.WriteLine(line); });
        }

        if (run.ExitCode == 0) return 0;
        terminal.Output.Write(run.Output);
        return 1;
    }

    private async Task<IReadOnlyList<string>> TargetsAsync(IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        string[] solutions = [.. Directory.EnumerateFiles(repository.Root, "*.slnx"), .. Directory.EnumerateFiles(repository.Root, "*.sln")];
        if (solutions.Length > 1) throw Refuse("test", $"The repository has {solutions.Length} solutions: {string.Join(", ", solutions.Select(Path.GetFileName))}.", "Keep one in the root.");
        if (solutions.Length == 1 && parts.Count == 0) return solutions;

        var projects = solutions.Length == 1 ? await ListedAsync(solutions[0], cancellation) : Below("tests");
        List<string> chosen = [.. projects.Where(project => parts.Count == 0 || parts.Any(part => Path.GetFileName(project).Contains(part, StringComparison.OrdinalIgnoreCase)))];
        return chosen.Count > 0 ? chosen : throw Refuse(
            $"test {string.Join(' ', parts)}".TrimEnd(), $"No test project has such a name; the repository has {(projects.Count == 0 ? "none" : string.Join(", ", projects))}.",
            "Give part of a name, or none to run all.");
    }

    private async Task<IReadOnlyList<string>> ListedAsync(string solution, CancellationToken cancellation) =>
        [.. (await repository.Dotnet.RunAsync(["sln", solution, "list"], cancellation)).Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.EndsWith("proj", StringComparison.Ordinal) && line.Replace('\\', '/').StartsWith("tests/", StringComparison.Ordinal))];

    private List<string> Below(string folder)
    {
        var root = Path.Combine(repository.Root, folder);
        return Directory.Exists(root)
            ? [.. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(repository.Root, file)).Order(StringComparer.Ordinal)]
            : [];
    }

    private static InfraException Refuse(string subject, string fact, string remedy) => new(ExitCode.Usage, new Problem("INFRA0112", subject, fact, remedy));
}
