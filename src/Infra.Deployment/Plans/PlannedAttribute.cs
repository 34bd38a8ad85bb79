namespace Infra.Deployment.Plans;

/// <summary>An attribute that changes.</summary>
/// <param name="Path">Names and positions joined by dots: <c>tags.Name</c>, <c>rule.0.id</c>.</param>
/// <param name="Before">The value as JSON; <c>(sensitive)</c> where it is secret.</param>
/// <param name="After">Likewise; <c>(known after apply)</c> where nobody knows it yet.</param>
/// <param name="ForcesReplacement">Whether this change makes the provider replace the resource.</param>
internal sealed record PlannedAttribute(string Path, string Before, string After, bool ForcesReplacement);
