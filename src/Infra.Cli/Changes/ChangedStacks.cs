using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Reports.Changes;

namespace Infra.Cli.Changes;

/// <summary>The stacks that a change affects: those whose bytes differ, and all that read them, directly or indirectly.</summary>
/// <param name="Output">The synth output with the change.</param>
/// <param name="Stacks">The affected stacks, ordered by name.</param>
/// <param name="Removed">Stacks that were removed from the code. Their resources remain until the stacks are destroyed.</param>
internal sealed record ChangedStacks(SynthOutput Output, IReadOnlyList<SynthesizedStack> Stacks, IReadOnlyList<RemovedStack> Removed)
{
    /// <summary>Compares two snapshots of an estate.</summary>
    public static ChangedStacks Between(EstateSnapshot before, EstateSnapshot after)
    {
        var earlier = before.Output.Stacks.ToDictionary(stack => stack.Name);
        var changed = after.Output.Stacks.Where(stack => !earlier.TryGetValue(stack.Name, out var was) || before.Of(was) != after.Of(stack)).Select(stack => stack.Name).ToHashSet();
        while (after.Output.Stacks.Where(stack => !changed.Contains(stack.Name) && stack.Dependencies.Any(changed.Contains)).ToList() is { Count: > 0 } dependants)
            changed.UnionWith(dependants.Select(stack => stack.Name));
        return new(
            after.Output,
            [.. after.Output.Stacks.Where(stack => changed.Contains(stack.Name))],
            [
                .. from stack in before.Output.Stacks.ExceptBy(after.Output.Stacks.Select(stack => stack.Name), stack => stack.Name)
                   select new RemovedStack(
                       stack.Name, stack.Entry.Environment, [.. stack.Resources.Where(resource => resource.Kind == ResourceKind.Managed).Select(resource => resource.ConstructPath)])
                   {
                       Cloud = stack.Entry.Cloud,
                       PlannedAs = stack.Entry.PlannedAs,
                       Backend = StackBackend.Find(stack.Json)?.DeepClone().AsObject(),
                   },
            ]);
    }

    /// <summary>Why there was nothing to compare with, so that all stacks count as changed; null if there was.</summary>
    public IReadOnlyList<Problem>? Uncompared { get; init; }

    /// <summary>Returns all stacks, if the previous version is unknown.</summary>
    public static ChangedStacks All(SynthOutput output, IReadOnlyList<Problem> why) => new(output, output.Stacks, []) { Uncompared = why };

    /// <summary>Returns the stacks of one environment.</summary>
    public ChangedStacks In(string environment) => this with { Stacks = [.. Stacks.Where(stack => stack.Entry.Environment == environment)], Removed = [.. Removed.Where(stack => stack.Environment == environment)] };

    /// <summary>The affected stacks in dependency order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Waves => WavesOf(Stacks);

    /// <summary>The waves of each environment, in order of promotion; empty for an environment that is not affected.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Environments => Output.Estate.Environments.ToDictionary(
        environment => environment.Name, environment => WavesOf(Stacks.Where(stack => stack.Entry.Environment == environment.Name)));

    /// <summary>The affected foundation stacks.</summary>
    public IReadOnlyList<string> Foundation => [.. Stacks.Where(stack => stack.Entry.IsFoundation).Select(stack => stack.Name)];

    private static IReadOnlyList<IReadOnlyList<string>> WavesOf(IEnumerable<SynthesizedStack> stacks) =>
        [.. SynthOutput.Waves(stacks).Select(wave => wave.Select(stack => stack.Name).ToList())];
}
