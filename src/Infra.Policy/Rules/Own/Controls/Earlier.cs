using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>What a plan changes, argument by argument: as the state has it, and as it will be.</summary>
internal static class Earlier
{
    private static readonly ConditionalWeakTable<PolicyResource, IReadOnlyList<Pair>> Known = [];

    /// <summary>An argument that was set and changes.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Path">Where it is.</param>
    /// <param name="Before">As the state has it.</param>
    /// <param name="Now">As it will be; null where it is no longer set.</param>
    public sealed record Pair(string Name, string Path, JsonNode? Before, JsonNode? Now);

    /// <summary>Whether a plan changes a resource that stays.</summary>
    public static bool IsChanged(PolicyResource resource) =>
        resource is { Remains: true, Prior: not null, Action: PlannedAction.Update or PlannedAction.Replace };

    /// <summary>Every argument that is not what it was. Several checks ask.</summary>
    public static IReadOnlyList<Pair> Pairs(PolicyResource resource) => Known.GetValue(resource, Compare);

    /// <summary>Whether a value is a scalar of this text, in any case.</summary>
    public static bool Is(JsonNode? node, string text) => node is JsonValue && node.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is one of the words by which providers switch something on.</summary>
    public static bool IsOn(JsonNode? node) => node is JsonValue && node.ToString().ToUpperInvariant() is "TRUE" or "ENABLE" or "ENABLED" or "ON";

    /// <summary>Whether nobody knows yet what a value will be.</summary>
    public static bool IsUnknown(JsonNode? node) => node is JsonValue && node.ToString().Contains("${", StringComparison.Ordinal);

    /// <summary>The number that a value is; null where it is none.</summary>
    public static double? Number(JsonNode? node) =>
        node is JsonValue && double.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Its text in a finding.</summary>
    public static string Text(JsonNode? node) => node?.ToJsonString() ?? "no longer set";

    /// <summary>A change that has to be noticed.</summary>
    public static Mutant Mutant(PolicyResource resource, string name, JsonNode? before, JsonNode? now) => Rules.Mutant.Replace(
        resource,
        resource with { Action = PlannedAction.Update, Prior = Body(name, before), Body = Body(name, now), Written = null },
        $"{name}: {Text(before)} → {Text(now)}");

    private static JsonObject Body(string name, JsonNode? value) => value is null ? [] : new() { [name] = value.DeepClone() };

    private static IReadOnlyList<Pair> Compare(PolicyResource resource)
    {
        var before = Members(resource with { Body = (JsonObject)Alignment.Of(resource.Prior, resource.Body)! });
        var now = Members(resource);
        return
        [
            .. from path in before.Keys.Union(now.Keys)
               let was = before.GetValueOrDefault(path)
               let becomes = now.GetValueOrDefault(path)
               where !JsonNode.DeepEquals(was.Value, becomes.Value)
               let pair = new Pair(was.Name ?? becomes.Name, path, was.Value, becomes.Value)
               from one in TextSettings.Pairs(path, pair.Before, pair.Now).Prepend(pair)
               select one,
        ];
    }

    private static Dictionary<string, (string Name, JsonNode? Value)> Members(PolicyResource resource) =>
        resource.Root.Members.GroupBy(member => member.Value.Path).ToDictionary(same => same.Key, same => (same.First().Name, same.First().Value.Json));
}
