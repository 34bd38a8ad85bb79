using System.Text.Json.Nodes;

namespace Infra.Policy.Tests.Rego;

/// <summary>A plan of one environment.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Environment">The environment; null for a foundation.</param>
/// <param name="Plan">What <c>terraform show -json</c> prints.</param>
/// <param name="Expected">The findings, as <c>RULE ADDRESS</c>; null where only agreement counts.</param>
internal sealed record PlanCase(string Name, string? Environment, JsonObject Plan, IReadOnlyList<string>? Expected = null);
