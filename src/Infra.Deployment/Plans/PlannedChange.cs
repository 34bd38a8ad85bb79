using Infra.Plans;

namespace Infra.Deployment.Plans;

/// <summary>What a plan does to one resource.</summary>
/// <param name="ConstructPath">Where it is below its stack; its address where no construct bears it any more.</param>
/// <param name="Address">Terraform's address.</param>
/// <param name="Type">Terraform's type.</param>
/// <param name="Action">What is done.</param>
/// <param name="Attributes">What changes in an update or replacement; empty otherwise.</param>
internal sealed record PlannedChange(
    string ConstructPath, string Address, string Type, PlannedAction Action, IReadOnlyList<PlannedAttribute> Attributes);
