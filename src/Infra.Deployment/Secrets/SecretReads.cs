using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;
using Infra.Plans;

namespace Infra.Deployment.Secrets;

/// <summary>Marks sensitive values in a plan that come from other stacks, wherever they are used, since Terraform does not.</summary>
internal static class SecretReads
{
    private const string RemoteState = "terraform_remote_state";

    // Shorter strings occur in others by chance.
    private const int ShortestPart = 6;

    /// <summary>Returns the plan's JSON with those marks.</summary>
    /// <param name="json">The output of <c>terraform show -json</c>.</param>
    /// <param name="stack">The stack that was planned.</param>
    public static string Mark(string json, SynthesizedStack stack)
    {
        if (stack.Json["data"]?[RemoteState] is not JsonObject { Count: > 0 } reads) return json;
        var producers = Producers(stack);
        if (JsonNode.Parse(json) is not JsonObject plan) return json;
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, outputs) in Outputs(plan))
            foreach (var (output, value) in outputs.Where(output => reads.ContainsKey(name) && IsSecret(stack.Json, name, output.Key, producers, [])))
                Collect(value, secrets);
        if (secrets.Count == 0) return json;

        foreach (var change in Changes(plan))
            foreach (var side in (string[])["before", "after"])
                change[$"{side}_sensitive"] = SensitiveMarks.Union(change[$"{side}_sensitive"], Marks(change[side], secrets));
        foreach (var values in new[] { plan["planned_values"], plan["prior_state"]?["values"] }) MarkValues(values, secrets);
        return plan.ToJsonString();
    }

    /// <summary>The stacks that a stack reads, directly or indirectly.</summary>
    private static Dictionary<string, JsonObject> Producers(SynthesizedStack stack)
    {
        var (folder, found) = (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(stack.Directory))!, new Dictionary<string, JsonObject>());
        foreach (var file in Directory.EnumerateDirectories(folder).Select(sibling => Path.Combine(sibling, "cdk.tf.json")).Where(File.Exists))
            if (JsonNode.Parse(File.ReadAllBytes(file)) is JsonObject json && PlaceOf(json) is { } place) found[place] = json;
        return found;
    }

    private static bool IsSecret(JsonObject reader, string name, string output, Dictionary<string, JsonObject> producers, HashSet<string> seen)
    {
        var read = reader["data"]?[RemoteState]?[name];
        if (read?["config"] is not JsonObject config || (string?)read["backend"] is not { } type) return false;
        var place = StateAddress.Of(type, config);
        // Nothing is known about a state that belongs to no stack of the estate.
        if (!producers.TryGetValue(place, out var producer) || !seen.Add($"{place} {output}")) return false;
        return new SecretOutputs(producer, (inner, innerOutput) => IsSecret(producer, inner, innerOutput, producers, seen)).IsSecret(output);
    }

    private static string? PlaceOf(JsonObject json) =>
        json["terraform"]?["backend"] is JsonObject { Count: 1 } backend && backend.Single() is { Value: JsonObject settings, Key: var type } ? StateAddress.Of(type, settings) : null;

    private static IEnumerable<(string Name, JsonObject Outputs)> Outputs(JsonObject plan)
    {
        foreach (var change in (plan["resource_changes"] as JsonArray ?? []).OfType<JsonObject>().Where(change => (string?)change["type"] == RemoteState))
            if (change["change"]?["after"]?["outputs"] is JsonObject outputs) yield return ((string)change["name"]!, outputs);
        foreach (var root in new[] { plan["prior_state"]?["values"]?["root_module"], plan["planned_values"]?["root_module"] })
            foreach (var resource in (root?["resources"] as JsonArray ?? []).OfType<JsonObject>().Where(resource => (string?)resource["type"] == RemoteState))
                if (resource["values"]?["outputs"] is JsonObject outputs) yield return ((string)resource["name"]!, outputs);
    }

    private static IEnumerable<JsonObject> Changes(JsonObject plan) =>
    [
        .. ((string[])["resource_changes", "resource_drift"]).SelectMany(list => (plan[list] as JsonArray ?? []).Select(entry => entry?["change"])).OfType<JsonObject>(),
        .. (plan["output_changes"] as JsonObject ?? []).Select(output => output.Value).OfType<JsonObject>(),
    ];

    private static void MarkValues(JsonNode? node, HashSet<string> secrets)
    {
        if (node is JsonArray list) foreach (var item in list) MarkValues(item, secrets);
        if (node is not JsonObject map) return;
        if (map["values"] is JsonObject values && map.ContainsKey("address")) map["sensitive_values"] = SensitiveMarks.Union(map["sensitive_values"], Marks(values, secrets));
        else foreach (var member in map.ToList()) MarkValues(member.Value, secrets);
    }

    private static void Collect(JsonNode? value, HashSet<string> secrets)
    {
        if (value is JsonObject map) foreach (var member in map) Collect(member.Value, secrets);
        if (value is JsonArray list) foreach (var item in list) Collect(item, secrets);
        if (TextOf(value) is { Length: > 0 } text) secrets.Add(text);
    }

    private static JsonNode? Marks(JsonNode? value, HashSet<string> secrets) => value switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Marks(member.Value, secrets))).Where(member => member.Value is not null)),
        JsonArray list => new JsonArray([.. list.Select(item => Marks(item, secrets) ?? JsonValue.Create(false))]),
        _ => TextOf(value) is { } text && secrets.Any(secret => text == secret || (secret.Length >= ShortestPart && text.Contains(secret, StringComparison.Ordinal))) ? JsonValue.Create(true) : null,
    };

    private static string? TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}
