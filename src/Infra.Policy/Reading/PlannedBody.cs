using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Policy.Reading;

/// <summary>A planned resource for the rules: planned values, with expressions for unknown ones.</summary>
/// <param name="Body">Its arguments and blocks.</param>
/// <param name="Prior">The prior state; null for none.</param>
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

    // An unknown value that was never written is computed by the provider, so it counts as not set. Without the written configuration,
    // the two can't be told apart, so it stays unknown.
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

    // A whole block may be one expression; then each of its members is.
    private static JsonNode? Member(JsonNode? written, string name) => written switch
    {
        JsonObject block => block[name],
        JsonValue value => value,
        _ => null,
    };

    private static JsonNode? Element(JsonNode? written, int index) => written is JsonArray list ? list.ElementAtOrDefault(index) : written;
}
