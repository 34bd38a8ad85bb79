using Infra.Policy.Widenings;

namespace Infra.Cli.Plans;

/// <summary>Something that a plan opens.</summary>
/// <param name="Kind">Permissions or network.</param>
/// <param name="ConstructPath">Where the resource stands.</param>
/// <param name="Address">Terraform's address.</param>
/// <param name="Type">Terraform's type.</param>
/// <param name="Text">What is new, as a phrase.</param>
internal sealed record PlannedWidening(WideningKind Kind, string ConstructPath, string Address, string Type, string Text);
