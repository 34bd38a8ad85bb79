using Infra.Simulator.Values;

namespace Infra.Simulator.Accounts;

/// <summary>A resource in a simulated account.</summary>
/// <param name="Type">The Terraform type.</param>
/// <param name="Id">The id, unique within its type.</param>
/// <param name="State">All its attributes.</param>
public sealed record SimulatedResource(string Type, string Id, Value State);
