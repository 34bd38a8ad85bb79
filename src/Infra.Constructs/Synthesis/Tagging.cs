using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Constructs.Estates;
using Infra.Contracts.Files;

namespace Infra.Constructs.Synthesis;

/// <summary>
/// Puts the estate's tags on every taggable resource of a synthesized stack, also on those made through an escape hatch. It works
/// on the JSON because an aspect written in C# costs several jsii round trips for each construct.
/// </summary>
/// <remarks>
/// Tags stand on each resource rather than in the aws provider's <c>default_tags</c>, so that reviewers, scanners and policies see
/// them, and so that the three clouds work alike.
/// </remarks>
internal static class Tagging
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Rewrites the stack's file with the tags in it.</summary>
    public static void Apply(string stackFile, EstateStack stack)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(stackFile))!.AsObject();
        var tags = TagsOf(stack);
        foreach (var (type, resources) in json["resource"]?.AsObject() ?? [])
        {
            if (Taggable.ArgumentOf(type) is not { } argument) continue;
            foreach (var (_, resource) in resources!.AsObject()) Merge(resource!.AsObject(), argument, tags);
        }

        AtomicFile.Write(stackFile, json.ToJsonString(Format) + "\n");
    }

    /// <summary>The tags of all resources of a stack. The last two are the estate's to decide: a resource can't override them.</summary>
    public static Dictionary<string, string> TagsOf(EstateStack stack) => new(stack.Estate.Options.Tags)
    {
        ["environment"] = stack.Environment?.Name ?? "shared",
        ["managed-by"] = "infra",
    };

    private static void Merge(JsonObject resource, string argument, Dictionary<string, string> tags)
    {
        // A map that is one expression, such as "${merge(…)}", is the author's own affair and can't be looked into.
        if (resource[argument] is not (null or JsonObject)) return;

        var merged = resource[argument] as JsonObject ?? [];
        foreach (var (key, value) in tags) merged[key] = value;
        resource[argument] = new JsonObject(merged.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => KeyValuePair.Create(tag.Key, tag.Value?.DeepClone())));
    }
}
