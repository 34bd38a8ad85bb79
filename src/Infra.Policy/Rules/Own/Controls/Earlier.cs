using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>What a plan changes, argument by argument: as the state has it, and as it will be.</summary>
internal static class Earlier
{
    /// <summary>An argument that was set and changes.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Path">Where it is.</param>
    /// <param name="Before">As the state has it.</param>
    /// <param name="Now">As it will be; null where it is no longer set.</param>
    public sealed record Pair(string Name, string Path, JsonNode? Before, JsonNode? Now);

    /// <summary>Whether a plan changes a resource that stays.</summary>
    public static bool IsChanged(PolicyResource resource) =>
        resource is { Remains: true, Prior: not null, Action: PlannedAction.Update or PlannedAction.Replace };

    /// <summary>Every argument that is not what it was.</summary>
    public static IEnumerable<Pair> Pairs(PolicyResource resource) =>
        from member in (resource with { Body = resource.Prior! }).Root.Members.Concat(resource.Members).DistinctBy(member => member.Value.Path)
        let before = JsonPath.Get(resource.Prior!, member.Value.Path)
        let now = JsonPath.Get(resource.Body, member.Value.Path)
        where !JsonNode.DeepEquals(before, now)
        select new Pair(member.Name, member.Value.Path, before, now);

    /// <summary>Whether a value is a scalar of this text, in any case.</summary>
    public static bool Is(JsonNode? node, string text) => node is JsonValue && node.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nobody knows yet what a value will be.</summary>
    public static bool IsUnknown(JsonNode? node) => node is JsonValue && node.ToString().Contains("${", StringComparison.Ordinal);

    /// <summary>How a finding shows it.</summary>
    public static string Text(JsonNode? node) => node?.ToJsonString() ?? "no longer set";

    /// <summary>A change that has to be noticed.</summary>
    public static Mutant Mutant(PolicyResource resource, string name, JsonNode? before, JsonNode? now) => Rules.Mutant.Replace(
        resource,
        resource with { Action = PlannedAction.Update, Prior = Body(name, before), Body = Body(name, now), Written = null },
        $"{name}: {Text(before)} → {Text(now)}");

    private static JsonObject Body(string name, JsonNode? value) => value is null ? [] : new() { [name] = value.DeepClone() };
}
