using Infra.Simulator.Values;

namespace Infra.Simulator.Refusals;

/// <summary>One thing the simulated cloud refuses, as Terraform shows it.</summary>
/// <param name="Summary">The first line.</param>
/// <param name="Detail">What follows it.</param>
/// <param name="Attribute">The attribute it is about.</param>
internal sealed record CloudProblem(string Summary, string Detail = "", ValuePath? Attribute = null);
