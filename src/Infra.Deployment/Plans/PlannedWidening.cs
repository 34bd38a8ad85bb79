using Infra.Policy.Widenings;

namespace Infra.Deployment.Plans;

/// <summary>Something that a change opens.</summary>
/// <param name="ConstructPath">The resource that opens it.</param>
/// <param name="Kind">Permissions or network.</param>
/// <param name="Text">What is new, as a phrase.</param>
internal sealed record PlannedWidening(string ConstructPath, WideningKind Kind, string Text);
