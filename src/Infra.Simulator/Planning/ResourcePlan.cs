using Infra.Simulator.Values;

namespace Infra.Simulator.Planning;

/// <summary>What a change will do to a resource.</summary>
/// <param name="Planned">The state after apply, as far as it is known.</param>
/// <param name="RequiresReplace">Attributes whose change the cloud can't make in place.</param>
internal sealed record ResourcePlan(Value Planned, IReadOnlyList<ValuePath> RequiresReplace);
