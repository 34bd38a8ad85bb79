namespace Infra.Deployment.Plans;

/// <summary>A changed attribute.</summary>
/// <param name="Path">Names and positions joined by dots: <c>tags.Name</c>, <c>rule.0.id</c>.</param>
/// <param name="Before">The previous value as JSON, or <c>(sensitive)</c>.</param>
/// <param name="After">The new value as JSON, <c>(sensitive)</c>, or <c>(known after apply)</c>.</param>
/// <param name="ForcesReplacement">Whether the change forces a replacement of the resource.</param>
internal sealed record PlannedAttribute(string Path, string Before, string After, bool ForcesReplacement);
