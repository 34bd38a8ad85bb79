using Infra.Simulator.Values;

namespace Infra.Simulator.Planning;

/// <summary>The planned change of a resource.</summary>
/// <param name="Planned">The state after apply, as far as it is known.</param>
/// <param name="RequiresReplace">The attributes that the cloud cannot change in place.</param>
internal sealed record ResourcePlan(Value Planned, IReadOnlyList<ValuePath> RequiresReplace);
