namespace Infra.Cli.Plans;

/// <summary>What a plan's refresh found: the cloud as it is, held against the state. Secrets are hidden.</summary>
/// <param name="Changes">Resources that were changed or are gone; before is the state, after is the cloud.</param>
/// <param name="Widenings">What was opened.</param>
internal sealed record PlanDrift(IReadOnlyList<PlannedChange> Changes, IReadOnlyList<PlannedWidening> Widenings);
