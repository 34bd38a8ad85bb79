using Infra.Cli.Deployments;
using Infra.Cli.Plans;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Drift;

/// <summary>Whether a stack is in the cloud what its state says.</summary>
/// <remarks>
/// Clouds change much by themselves: versions, timestamps, the size of a group that scales. So drift is what the next deployment would undo,
/// and whatever lets more people or more traffic in. The rest is counted.
/// </remarks>
internal sealed record StackDrift
{
    private StackDrift(SynthesizedStack stack) => (Stack, Environment, Dependencies) = (stack.Name, stack.Entry.Environment, stack.Dependencies);

    /// <summary>The stack's name.</summary>
    public string Stack { get; }

    /// <summary>Its environment; null for a foundation.</summary>
    public string? Environment { get; }

    /// <summary>The stacks that it reads.</summary>
    public IReadOnlyList<string> Dependencies { get; }

    /// <summary>What is known of it.</summary>
    public required DriftStatus Status { get; init; }

    /// <summary>Resources that drifted.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; private init; } = [];

    /// <summary>What was opened.</summary>
    public IReadOnlyList<PlannedWidening> Widenings { get; private init; } = [];

    /// <summary>How many resources changed in a way that the code has no opinion on.</summary>
    public int Others { get; private init; }

    /// <summary>Why it could not be planned; empty otherwise.</summary>
    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    /// <summary>What its plan, or the failure to make one, says.</summary>
    public static StackDrift Of(SynthesizedStack stack, StackPlan? plan, InfraException? failure) => plan switch
    {
        null => new(stack) { Status = DriftStatus.Failed, Problems = failure?.Problems ?? [] },
        { Plan: null } => new(stack) { Status = DriftStatus.Waiting },
        { Plan: var document } => Of(stack, document),
    };

    private static StackDrift Of(SynthesizedStack stack, PlanDocument plan)
    {
        var meant = plan.Changes.Where(change => change.Action != PlannedAction.Read).Select(change => change.Address)
            .Concat(plan.Drift.Widenings.Select(widening => widening.Address)).ToHashSet();
        var drifted = plan.Drift.Changes.Where(change => meant.Contains(change.Address)).ToList();
        return new(stack)
        {
            Status = drifted.Count > 0 ? DriftStatus.Drifted : DriftStatus.Clean,
            Changes = drifted,
            Widenings = plan.Drift.Widenings,
            Others = plan.Drift.Changes.Count - drifted.Count,
        };
    }
}
