using Infra.Policy.Widenings;

namespace Infra.Deployment.Plans;

/// <summary>Access that a change grants.</summary>
/// <param name="ConstructPath">The resource that grants it.</param>
/// <param name="Kind">Permissions or network.</param>
/// <param name="Text">The new access, as a phrase.</param>
internal sealed record PlannedWidening(string ConstructPath, WideningKind Kind, string Text);
