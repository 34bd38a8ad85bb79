using Infra.Simulator.Values;

namespace Infra.Simulator.Refusals;

/// <summary>An error of the simulated cloud, as Terraform shows it.</summary>
/// <param name="Summary">The first line.</param>
/// <param name="Detail">The following lines.</param>
/// <param name="Attribute">The attribute in question; null for none.</param>
internal sealed record CloudProblem(string Summary, string Detail = "", ValuePath? Attribute = null);
