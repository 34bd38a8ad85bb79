using System.CommandLine;
using Infra.Cli.Changes;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Reports.Changes;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra removed</c>: the resources in the states of stacks that were removed from the code.</summary>
internal static class RemovedCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var file = new Argument<string>("changed") { Description = "A file with the output of ./infra changed --json, which says where the states are" };
        var names = new Argument<string[]>("stacks") { Description = "Removed stacks (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var summaries = new Option<string?>("--summaries") { Description = "Also write the result into this folder, for the job that reports" };
        var only = new Option<bool>("--report-only") { Description = "Succeed even if they hold resources: the job that reports fails instead" };
        var command = new Command("removed", "List what removed stacks still hold; exit 8 if they hold resources, 7 if a state can't be read") { file, names, summaries, only };
        command.SetAction(async (parsed, cancellation) =>
        {
            var held = new List<HeldState>();
            await using var clouds = DeploymentTarget.Real(repository).Clouds;
            foreach (var stack in Choose(parsed.GetRequiredValue(file), parsed.GetValue(names) ?? []))
            {
                terminal.Step($"Reading the state of {stack.Stack}");
                held.Add(await StateElsewhere.HeldAsync(stack.Stack, stack.Backend, clouds, cancellation));
            }

            if (parsed.GetValue(summaries) is { } folder) foreach (var one in held) one.Write(folder);
            await terminal.ShowAsync(string.Concat(held.Select(Text)));
            return (int)(parsed.GetValue(only) ? ExitCode.Done : held.Any(one => one.Holds is { Count: > 0 }) ? ExitCode.StillHeld : held.Any(one => one.Holds is null) ? ExitCode.NotPlanned : ExitCode.Done);
        });
        return command;
    }

    private static IReadOnlyList<RemovedStack> Choose(string file, string[] names)
    {
        IReadOnlyList<RemovedStack> removed;
        try
        {
            removed = ChangesFile.Read(file).Removed;
        }
        catch (FormatException)
        {
            throw new InfraException(ExitCode.Usage, ChangesFile.ProblemOf(file));
        }

        List<Problem> unknown =
        [
            .. from name in names.Except(removed.Select(stack => stack.Stack))
               select new Problem("INFRA0273", name, $"{file} names no removed stack of that name.", "Leave the names out to read the states of all."),
        ];
        if (unknown.Count > 0) throw new InfraException(ExitCode.Usage, unknown);
        return names.Length == 0 ? removed : [.. removed.Where(stack => names.Contains(stack.Stack))];
    }

    private static string Text(HeldState state) => state.Holds switch
    {
        null => $"{state.Stack}: its state could not be read: {state.Unread}\n",
        { Count: 0 } => $"{state.Stack}: its state holds nothing\n",
        _ => $"{state.Stack}: its state holds {state.Holds.Count}\n{string.Concat(state.Holds.Select(address => $"  {address}\n"))}",
    };
}
