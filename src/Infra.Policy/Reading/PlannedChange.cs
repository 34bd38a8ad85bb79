using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Reading;

/// <summary>One entry of <c>resource_changes</c>: what will be, with expressions where the plan does not know yet.</summary>
internal sealed record PlannedChange(PolicyAction Action, JsonObject Body, JsonObject? Prior, IReadOnlySet<string> Sensitive)
{
    private const string Unknown = "${known after apply}";

    public static PlannedChange Read(JsonObject change, JsonObject? written)
    {
        var action = ToAction(change["actions"] as JsonArray);
        var gone = action is PolicyAction.Delete or PolicyAction.Forget;
        var prior = change["before"] as JsonObject;
        var body = gone ? prior : Merge(change["after"], change["after_unknown"], written, written is not null) as JsonObject;
        // What is secret on one side is not shown on the other.
        var sensitive = (change["before_sensitive"] as JsonObject ?? []).Concat(change["after_sensitive"] as JsonObject ?? []);
        return new(action, body ?? [], prior, sensitive.Where(member => IsMarked(member.Value)).Select(member => member.Key).ToHashSet());
    }

    private static PolicyAction ToAction(JsonArray? actions) => string.Join('+', actions?.Select(action => (string)action!) ?? []) switch
    {
        "" => PolicyAction.Described,
        "no-op" => PolicyAction.NoOp,
        "read" => PolicyAction.Read,
        "create" => PolicyAction.Create,
        "update" => PolicyAction.Update,
        "delete" => PolicyAction.Delete,
        "forget" => PolicyAction.Forget,
        _ => PolicyAction.Replace,
    };

    // What is unknown and was never written is computed by the provider: it is not set. Without anything written there is no
    // telling the two apart, so it stays unknown.
    private static JsonNode? Merge(JsonNode? after, JsonNode? unknown, JsonNode? written, bool isWrittenKnown) => (after, unknown) switch
    {
        (_, JsonValue flag) when flag.GetValue<bool>() => written?.DeepClone() ?? (isWrittenKnown ? null : Unknown),
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

    private static bool IsMarked(JsonNode? marks) => marks switch
    {
        JsonValue flag => flag.GetValue<bool>(),
        JsonArray list => list.Any(IsMarked),
        JsonObject block => block.Any(member => IsMarked(member.Value)),
        _ => false,
    };
}
