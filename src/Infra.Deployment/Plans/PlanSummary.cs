using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Plans;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Plans;

/// <summary>What a plan does, for a report in another job. Sensitive values are hidden already: a plan's own JSON holds them in clear.</summary>
internal sealed record PlanSummary
{
    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>Its environment; null for a foundation.</summary>
    public required string? Environment { get; init; }

    /// <summary>The stacks that have to be deployed before this one can be planned; null where it was planned.</summary>
    public required IReadOnlyList<string>? PlannedAfter { get; init; }

    /// <summary>Whether there is anything to apply.</summary>
    public required bool HasChanges { get; init; }

    /// <summary>Resources that change, by construct path; those that are only read are left out.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>What the plan opens, permissions first.</summary>
    public required IReadOnlyList<PlannedWidening> Widening { get; init; }

    /// <summary>What somebody has opened behind Terraform's back.</summary>
    public IReadOnlyList<PlannedWidening> Opened { get; init; } = [];

    /// <summary>Why no plan could be made; null where one was.</summary>
    public IReadOnlyList<Problem>? Failed { get; init; }

    /// <summary>The summary of a stack of which no plan could be made.</summary>
    public static PlanSummary Of(SynthesizedStack stack, IReadOnlyList<Problem> failed) => Of(stack.Name, stack.Entry.Environment, failed);

    /// <summary>The same, by name.</summary>
    public static PlanSummary Of(string stack, string? environment, IReadOnlyList<Problem> failed) => new()
    {
        Stack = stack, Environment = environment, PlannedAfter = null, HasChanges = false, Changes = [], Widening = [], Failed = failed,
    };

    /// <summary>The summary of a plan.</summary>
    public static PlanSummary Of(StackPlan plan) => new()
    {
        Stack = plan.Stack,
        Environment = plan.Terraform.Stack.Entry.Environment,
        PlannedAfter = plan.Plan is null ? plan.Terraform.Stack.Dependencies : null,
        HasChanges = plan.Plan is { IsEmpty: false },
        Changes = [.. plan.Plan?.Changes.Where(change => change.Action != PlannedAction.Read) ?? []],
        Widening = plan.Plan?.Widening ?? [],
        Opened = plan.Plan?.Opened ?? [],
    };

    /// <summary>Writes it as <c>STACK.json</c> into a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, $"{Stack}.json"), JsonText.Of(this));
}
