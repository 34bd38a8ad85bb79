using System.CommandLine;
using System.Globalization;
using System.Xml.Linq;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Terminals;
using Infra.Workspace.Tools;

namespace Infra.Cli.Commands;

/// <summary><c>infra test</c>: builds the solution and runs every test project.</summary>
internal static class TestCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var projects = new Argument<string[]>("project") { Description = "Parts of project names (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var accept = new Option<bool>("--accept") { Description = "Take what the tests produce as the new snapshots, to be reviewed in the diff" };
        var command = new Command("test", "Run all tests") { projects, accept };
        command.SetAction(async (parsed, cancellation) =>
        {
            terminal.Step("Building the solution");
            await repository.Dotnet.RunAsync(["build", "Infra.sln", "--configuration", "Release", "--nologo", "--verbosity", "quiet"], cancellation);

            var environment = parsed.GetValue(accept) ? new Dictionary<string, string> { ["INFRA_ACCEPT_SNAPSHOTS"] = "1" } : [];
            var wanted = parsed.GetValue(projects) ?? [];
            var total = new Tally(0, 0, 0);
            foreach (var project in Projects(repository).Where(name => wanted.Length == 0 || wanted.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))))
                total += await RunAsync(repository.Dotnet.With(environment), repository, project, terminal, cancellation);
            terminal.Output.WriteLine($"{total.Passed} passed, {total.Failed} failed{(total.Skipped > 0 ? $", {total.Skipped} skipped" : "")}");
            return (int)(total is { Failed: 0, Passed: > 0 } ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    private static IEnumerable<string> Projects(Repository repository) =>
        Directory.EnumerateDirectories(Path.Combine(repository.Root, "tests"), "*.Tests").Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private static async Task<Tally> RunAsync(Tool dotnet, Repository repository, string project, Terminal terminal, CancellationToken cancellation)
    {
        var results = Path.Combine(repository.Home, "tests", $"{project}.xml");
        Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        File.Delete(results);
        var run = await dotnet.TryRunAsync(
            [Path.Combine("artifacts", "bin", project, "release", $"{project}.dll"), "-noLogo", "-noColor", "-xml", results], cancellation);
        var tally = File.Exists(results) ? Tally.Read(results) : new Tally(0, 1, 0);
        // What was skipped and why is said even when all is well: a machine that lacks a tool must not look like one that has it.
        if (tally.Failed > 0 || tally.Skipped > 0 || run.ExitCode != 0) terminal.Output.Write(run.Output);
        terminal.Output.WriteLine($"{project}: {tally.Passed} passed, {tally.Failed} failed, {tally.Skipped} skipped");
        return run.ExitCode != 0 && tally.Failed == 0 ? tally with { Failed = 1 } : tally;
    }

    private sealed record Tally(int Passed, int Failed, int Skipped)
    {
        public static Tally operator +(Tally a, Tally b) => new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

        /// <summary>Reads xunit's own report.</summary>
        public static Tally Read(string file)
        {
            var assemblies = XDocument.Load(file).Root!.Elements("assembly").ToList();
            return new(Sum("passed"), Sum("failed") + Sum("errors"), Sum("skipped"));

            int Sum(string attribute) => assemblies.Sum(assembly => int.Parse(assembly.Attribute(attribute)?.Value ?? "0", CultureInfo.InvariantCulture));
        }
    }
}
