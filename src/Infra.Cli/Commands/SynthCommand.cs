using System.CommandLine;
using System.Globalization;
using Infra.Cli.Building;
using Infra.Cli.RepositoryFiles;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Reports.Changes;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra synth</c>: synthesizes Terraform JSON from a fresh checkout.</summary>
internal static class SynthCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var date = new Option<string?>("--date") { Description = "The date for which waivers are checked, yyyy-MM-dd (default: today, UTC)" };
        var command = new Command("synth", "Write Terraform JSON for every stack to cdktf.out") { date };
        command.SetAction(async (parsed, cancellation) =>
        {
            var day = Day(parsed.GetValue(date));
            var started = DateTime.UtcNow;
            var output = await terminal.WithProgressAsync(() => new Synthesis(repository, terminal.Step).RunAsync(day, cancellation));
            var seconds = (DateTime.UtcNow - started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            terminal.Done($"{Listing.Count(output.Stacks.Count, "stack")} in {Path.GetRelativePath(Environment.CurrentDirectory, repository.Output)} ({seconds} s)");
            foreach (var stack in output.Stacks) terminal.Output.WriteLine(stack.Name);
            if (await FilePlace.ProblemOfAsync(repository, cancellation) is { } misplaced) terminal.Done(misplaced.ToString());
            else Publish(new GeneratedFiles(Path.Combine(repository.Output, SynthOutput.RepositoryFolder), repository.Root), terminal);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>
    /// Writes the generated files of an estate that has none yet. Committed ones are only compared: if synth overwrote them, it could not
    /// be used to compare them.
    /// </summary>
    private static void Publish(GeneratedFiles files, Terminal terminal)
    {
        var states = files.Compare();
        if (states.Count > 0 && states.Values.All(state => state == FileState.Missing))
            terminal.Done($"{Listing.Count(files.Publish().Count, "generated file")} written for the repository: commit them");
        else if (files.Check() is { Count: > 0 } differences)
            terminal.Done($"{Listing.Count(differences.Count, "generated file")} {(differences.Count == 1 ? "differs" : "differ")} from the committed ones: run ./infra pipelines");
    }

    private static DateOnly? Day(string? given)
    {
        if (given is null) return null;
        return DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InfraException(ExitCode.Usage, new Problem("INFRA0004", "--date", $"\"{given}\" is not a date.", "Write it as yyyy-MM-dd."));
    }
}
