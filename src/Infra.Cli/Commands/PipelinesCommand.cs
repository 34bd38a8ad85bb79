using System.CommandLine;
using Infra.Cli.RepositoryFiles;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra pipelines</c>: writes or compares the committed files that are generated from C#.</summary>
internal static class PipelinesCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var check = new Option<bool>("--check") { Description = "Write nothing; fail where a committed file differs" };
        var command = new Command("pipelines", "Write the pipelines and other generated files to the repository, or compare them") { check };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await FilePlace.ProblemOfAsync(repository, cancellation) is { } misplaced) throw new InfraException(ExitCode.Usage, misplaced);
            await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var files = new GeneratedFiles(Path.Combine(stacks.Folder(parsed, repository), SynthOutput.RepositoryFolder), repository.Root);
            if (!parsed.GetValue(check)) Report(terminal, files.Publish());
            else if (files.Check() is { Count: > 0 } problems) throw new InfraException(ExitCode.Failed, problems);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void Report(Terminal terminal, IReadOnlyDictionary<string, FileState> changed)
    {
        foreach (var (path, state) in changed) terminal.Output.WriteLine($"{Verb(state)} {path}");
        if (changed.Count == 0) terminal.Done("All generated files are current");
    }

    private static string Verb(FileState state) => state switch
    {
        FileState.Missing => "added",
        FileState.Orphaned => "deleted",
        _ => "changed",
    };
}
