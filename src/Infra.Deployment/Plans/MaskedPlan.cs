using System.Text.Json.Nodes;

namespace Infra.Deployment.Plans;

/// <summary>
/// A plan in the format of <c>terraform show -json</c>, for policies in another job. Sensitive values are replaced with <c>(sensitive)</c>.
/// Of variables and the configuration, where secrets are not marked, only references remain.
/// </summary>
internal static class MaskedPlan
{
    private const string Sensitive = "(sensitive)";

    private static readonly string[] Left = ["variables", "output_changes", "relevant_attributes", "checks"];

    /// <summary>Returns the plan's JSON without sensitive values.</summary>
    public static string Of(string json)
    {
        var plan = JsonNode.Parse(json)!.AsObject();
        foreach (var name in Left) plan.Remove(name);
        foreach (var list in (string[])["resource_changes", "resource_drift"])
            foreach (var entry in (plan[list] as JsonArray ?? []).OfType<JsonObject>()) MaskChange((string?)entry["type"] == "terraform_remote_state", entry["change"]!.AsObject());
        foreach (var values in new[] { plan["planned_values"], plan["prior_state"]?["values"] }.OfType<JsonObject>())
        {
            values.Remove("outputs");
            Walk(values, MaskValues);
        }

        plan["configuration"] = References(plan["configuration"]);
        return plan.ToJsonString();
    }

    private static void MaskChange(bool isOfOthers, JsonObject change)
    {
        foreach (var side in (string[])["before", "after"]) change[side] = isOfOthers ? null : Mask(change[side], change[$"{side}_sensitive"]);
    }

    private static void MaskValues(JsonObject node)
    {
        // Values that another stack marks as sensitive are unmarked where they are read.
        if (node["values"] is { } values) node["values"] = (string?)node["type"] == "terraform_remote_state" ? null : Mask(values, node["sensitive_values"]);
    }

    /// <summary>A mark on a map or list covers everything below it.</summary>
    private static JsonNode? Mask(JsonNode? value, JsonNode? marks)
    {
        if (marks is JsonValue flag && flag.TryGetValue<bool>(out var isSensitive)) return isSensitive && value is not null ? JsonValue.Create(Sensitive) : value?.DeepClone();
        return (value, marks) switch
        {
            (JsonObject map, JsonObject below) => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Mask(entry.Value, below[entry.Key])))),
            (JsonArray list, JsonArray below) => new JsonArray([.. list.Select((entry, index) => Mask(entry, index < below.Count ? below[index] : null))]),
            _ => value?.DeepClone(),
        };
    }

    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        if (node is JsonObject map)
        {
            visit(map);
            foreach (var child in map.Select(entry => entry.Value).ToList()) Walk(child, visit);
        }

        if (node is JsonArray list) foreach (var child in list.ToList()) Walk(child, visit);
    }

    private static JsonNode? References(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(entry => entry.Key != "constant_value").Select(entry => KeyValuePair.Create(entry.Key, References(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(References)]),
        _ => node?.DeepClone(),
    };
}
