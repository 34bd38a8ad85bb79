using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Plans;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Plans;

/// <summary>A summary of a plan, for a report in another job. Sensitive values are hidden, unlike in the plan's own JSON.</summary>
internal sealed record PlanSummary
{
    /// <summary>The stack name.</summary>
    public required string Stack { get; init; }

    /// <summary>The environment; null for a foundation stack.</summary>
    public required string? Environment { get; init; }

    /// <summary>The stacks that must be deployed before this one can be planned; null if it was planned.</summary>
    public required IReadOnlyList<string>? PlannedAfter { get; init; }

    /// <summary>The stacks whose planned outputs the plan was made against; none where it reads what is applied.</summary>
    public IReadOnlyList<string> Foresees { get; init; } = [];

    /// <summary>Whether there is anything to apply.</summary>
    public required bool HasChanges { get; init; }

    /// <summary>The changed resources, by construct path. Excludes data sources that are only read.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>The access that the plan grants, permissions first.</summary>
    public required IReadOnlyList<PlannedWidening> Widening { get; init; }

    /// <summary>The access that was granted outside Terraform.</summary>
    public IReadOnlyList<PlannedWidening> Opened { get; init; } = [];

    /// <summary>Why there is no plan; null if there is one.</summary>
    public IReadOnlyList<Problem>? Failed { get; init; }

    /// <summary>Creates the summary of a stack that could not be planned.</summary>
    public static PlanSummary Of(SynthesizedStack stack, IReadOnlyList<Problem> failed) => Of(stack.Name, stack.Entry.Environment, failed);

    /// <summary>Creates the summary of a stack that could not be planned, by name.</summary>
    public static PlanSummary Of(string stack, string? environment, IReadOnlyList<Problem> failed) => new()
    {
        Stack = stack, Environment = environment, PlannedAfter = null, HasChanges = false, Changes = [], Widening = [], Failed = failed,
    };

    /// <summary>Creates the summary of a plan.</summary>
    public static PlanSummary Of(StackPlan plan) => new()
    {
        Stack = plan.Stack,
        Environment = plan.Terraform.Stack.Entry.Environment,
        PlannedAfter = plan.PlannedAfter,
        Foresees = plan.Foresees,
        HasChanges = plan.Plan is { IsEmpty: false },
        Changes = [.. plan.Plan?.Changes.Where(change => change.Action != PlannedAction.Read) ?? []],
        Widening = plan.Plan?.Widening ?? [],
        Opened = plan.Plan?.Opened ?? [],
    };

    /// <summary>Writes <c>STACK.json</c> to a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, $"{Stack}.json"), JsonText.Of(this));
}
