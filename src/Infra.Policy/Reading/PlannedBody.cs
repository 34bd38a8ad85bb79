using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Policy.Reading;

/// <summary>A resource of a plan as rules see it: what will be, with expressions where the plan does not know yet.</summary>
/// <param name="Body">Its arguments and blocks.</param>
/// <param name="Prior">What the state has; null where it has none.</param>
/// <param name="Sensitive">The arguments in which something is secret.</param>
internal sealed record PlannedBody(JsonObject Body, JsonObject? Prior, IReadOnlySet<string> Sensitive)
{
    private const string Unknown = "${known after apply}";

    public static PlannedBody Of(ResourceChange resource, JsonObject? written)
    {
        var change = resource.Change;
        var isGone = resource.Action is PlannedAction.Destroy or PlannedAction.Forget;
        var prior = change.Before as JsonObject;
        var body = (isGone ? prior : Merge(change.After, change.AfterUnknown, written, written is not null) as JsonObject) ?? [];
        return new(body, prior, SecretsOf(change.Sensitive, body, prior));
    }

    private static HashSet<string> SecretsOf(JsonNode? marks, params IEnumerable<JsonObject?> values) => marks switch
    {
        JsonObject block => [.. block.Where(member => SensitiveMarks.Any(member.Value)).Select(member => member.Key)],
        _ when SensitiveMarks.IsMark(marks) => [.. values.SelectMany(value => value?.Select(member => member.Key) ?? [])],
        _ => [],
    };

    // What is unknown and was never written is computed by the provider: it is not set. Without anything written there is no
    // telling the two apart, so it stays unknown.
    private static JsonNode? Merge(JsonNode? after, JsonNode? unknown, JsonNode? written, bool isWrittenKnown) => (after, unknown) switch
    {
        (_, JsonValue) when SensitiveMarks.IsMark(unknown) => written?.DeepClone() ?? (isWrittenKnown ? null : Unknown),
        (JsonObject block, JsonObject marks) => Merge(block, marks, written),
        (null, JsonObject marks) => Merge([], marks, written),
        (JsonArray list, JsonArray marks) => new JsonArray(
            [.. list.Select((item, index) => Merge(item, marks.ElementAtOrDefault(index), Element(written, index), written is not null))]),
        _ => after?.DeepClone(),
    };

    private static JsonObject Merge(JsonObject block, JsonObject marks, JsonNode? written)
    {
        var merged = new JsonObject();
        foreach (var name in block.Select(member => member.Key).Union(marks.Select(member => member.Key)))
        {
            var value = Merge(block[name], marks[name], Member(written, name), written is not null);
            if (value is not null) merged[name] = value;
        }

        return merged;
    }

    // The whole of a block may be one expression: then each of its members is.
    private static JsonNode? Member(JsonNode? written, string name) => written switch
    {
        JsonObject block => block[name],
        JsonValue value => value,
        _ => null,
    };

    private static JsonNode? Element(JsonNode? written, int index) => written is JsonArray list ? list.ElementAtOrDefault(index) : written;
}
