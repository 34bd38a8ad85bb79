using System.CommandLine;
using System.Globalization;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra unlock</c>: releases a state lock that a crashed run left behind.</summary>
internal static class UnlockCommand
{
    /// <summary>The minimum age of a lock that is released without <c>--force</c>: as long as a pipeline job may run.</summary>
    public static readonly TimeSpan YoungestAge = TimeSpan.FromMinutes(60);

    public static Command Create(Repository repository, Terminal terminal)
    {
        var name = new Argument<string>("stack") { Description = "The stack whose state is locked" };
        var id = new Option<string>("--id") { Description = "The lock's id, as the refused run reported it", Required = true };
        var confirm = new Option<string>("--confirm") { Description = "The stack's name, once more", Required = true };
        var force = new Option<bool>("--force") { Description = $"Even if the lock is younger than {YoungestAge.TotalMinutes} minutes" };
        var stacks = new StackArguments();
        var command = new Command("unlock", "Release a state lock that a crashed run left behind") { name, id, confirm, force };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var stack = StackArguments.One(parsed.GetRequiredValue(name), output);
            var terraform = new StackTerraform(DeploymentTarget.Real(repository), stack);
            await terraform.InitAsync(cancellation);
            var held = await terraform.FindLockAsync(cancellation);
            if (Refusals(stack, held, parsed.GetRequiredValue(id), parsed.GetRequiredValue(confirm), parsed.GetValue(force), DateTimeOffset.UtcNow).ToList() is { Count: > 0 } problems)
                throw new InfraException(ExitCode.Failed, problems);

            await terraform.UnlockAsync(held!.Id, cancellation);
            terminal.Done($"{stack.Name}: the lock of {held.Who} ({held.Operation}, since {held.Created}) is released");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Returns the reasons not to release the lock.</summary>
    internal static IEnumerable<Problem> Refusals(SynthesizedStack stack, StateLock? held, string id, string confirmed, bool isForced, DateTimeOffset now)
    {
        if (confirmed != stack.Name)
            yield return new("INFRA0241", stack.Name, $"\"{confirmed}\" is not its name.", $"Confirm with --confirm {stack.Name}.");
        if (held is null)
        {
            yield return new("INFRA0242", stack.Name, "Its state is not locked.", "Run the refused command again.");
            yield break;
        }

        if (held.Id != id)
            yield return new("INFRA0243", stack.Name, $"Its lock is {held.Id} of {held.Who} ({held.Operation}, since {held.Created}), not {id}.", "Make sure that this run is dead too, and give its lock id.");
        if (!isForced && AgeOf(held, now) is { } age && age < YoungestAge)
            yield return new("INFRA0244", stack.Name, $"Its lock is {age.TotalMinutes:0} minutes old; {held.Who} may still be running.", $"Wait until it is {YoungestAge.TotalMinutes} minutes old, or add --force if you know that it is dead.");
    }

    /// <summary>Parses Go's time format, <c>2026-11-21 07:57:32.123 +0000 UTC</c>. A time that cannot be parsed counts as old.</summary>
    private static TimeSpan? AgeOf(StateLock held, DateTimeOffset now) =>
        DateTimeOffset.TryParse(held.Created.Replace(" UTC", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
            ? now - created : null;
}
