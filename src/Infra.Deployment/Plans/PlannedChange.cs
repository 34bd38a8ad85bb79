using Infra.Plans;

namespace Infra.Deployment.Plans;

/// <summary>The planned change of a resource.</summary>
/// <param name="ConstructPath">The construct path below the stack, or the address if the construct no longer exists.</param>
/// <param name="Address">The Terraform address.</param>
/// <param name="Type">The Terraform type.</param>
/// <param name="Action">The action.</param>
/// <param name="Attributes">The changed attributes of an update or replacement; empty otherwise.</param>
internal sealed record PlannedChange(
    string ConstructPath, string Address, string Type, PlannedAction Action, IReadOnlyList<PlannedAttribute> Attributes);
