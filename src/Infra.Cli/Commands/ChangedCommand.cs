using System.CommandLine;
using Infra.Cli.Changes;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra changed</c>: the stacks that a change affects, for a pipeline's matrix.</summary>
internal static class ChangedCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var reference = new Option<string>("--base") { Description = "The branch or commit to compare with", Required = true };
        var environment = new Option<string?>("--environment") { Description = "Only stacks of this environment" };
        var json = new JsonOption<(string Commit, ChangedStacks Changed)>(Form) { Description = "As JSON, with waves by environment" };
        var command = new Command("changed", "List the stacks whose Terraform JSON, assets or providers differ from another commit, and their dependents") { reference, environment, json };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (commit, changed) = await terminal.WithProgressAsync(async () =>
            {
                var start = new BaseCommit(repository, terminal.Step);
                var found = await start.FindAsync(parsed.GetRequiredValue(reference), cancellation);
                var output = await stacks.SynthesizeAsync(parsed, repository, terminal, cancellation);
                var now = new EstateSnapshot(output, new(Path.Combine(repository.Root, CommittedLock.FolderName)));
                return (found, await CompareAsync(start, found, now, cancellation));
            });
            foreach (var problem in changed.Uncompared ?? []) terminal.Done(problem.ToString());
            if (parsed.GetValue(environment) is { } name) changed = changed.In(EnvironmentArgument.Require(changed.Output.Estate, name));
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Form.Of((commit, changed)) : Text(changed));
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>A base that no longer synthesizes, because a waiver has expired or its tools are gone, must not block the change that fixes it.</summary>
    private static async Task<ChangedStacks> CompareAsync(BaseCommit start, string commit, EstateSnapshot now, CancellationToken cancellation)
    {
        try
        {
            return ChangedStacks.Between(await start.SynthesizeAsync(commit, cancellation), now);
        }
        catch (InfraException e) when (e.Problems[0].Code == BaseCommit.Broken)
        {
            return ChangedStacks.All(now.Output, e.Problems);
        }
    }

    private static string Text(ChangedStacks changed) =>
        string.Concat([.. changed.Stacks.Select(stack => $"{stack.Name}\n"), .. changed.Removed.Select(stack => $"{stack.Stack} (removed)\n")]);

    private static JsonForm<(string Commit, ChangedStacks Changed)> Form { get; } = JsonForm.Of(((string Commit, ChangedStacks Changed) of) => new
    {
        @base = of.Commit,
        stacks = of.Changed.Stacks.Select(stack => stack.Name),
        of.Changed.Waves,
        of.Changed.Environments,
        of.Changed.Foundation,
        removed = of.Changed.Removed.Select(stack => stack.Stack),
        held = of.Changed.Removed,
        of.Changed.Uncompared,
    });
}
