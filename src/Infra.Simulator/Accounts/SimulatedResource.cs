using Infra.Simulator.Values;

namespace Infra.Simulator.Accounts;

/// <summary>A resource that exists in a simulated account.</summary>
/// <param name="Type">Its Terraform type.</param>
/// <param name="Id">Its id, unique among those of its type.</param>
/// <param name="State">All its attributes.</param>
public sealed record SimulatedResource(string Type, string Id, Value State);
