using System.Text.Json.Nodes;
using Infra.Schemas;

namespace Infra.Bindings.Changes;

/// <summary>The effects of a new provider version on stacks that were synthesized with the old one.</summary>
/// <param name="before">The schema so far.</param>
/// <param name="after">The new schema.</param>
public sealed class SchemaChanges(ProviderSchema before, ProviderSchema after)
{
    /// <summary>The required changes of a stack, as lines of text; empty for none.</summary>
    /// <param name="name">The stack's name.</param>
    /// <param name="stack">Its <c>cdk.tf.json</c>.</param>
    public IReadOnlyList<string> For(string name, JsonNode stack)
    {
        List<string> lines =
        [
            .. Types(stack["resource"], before.Resources, after.Resources, ""),
            .. Types(stack["data"], before.DataSources, after.DataSources, "data."),
            .. Types(stack["ephemeral"], before.EphemeralResources, after.EphemeralResources, "ephemeral."),
            .. Bodies(stack["provider"]?[before.Name]).SelectMany(body => Block(body, before.Configuration, after.Configuration, $"provider {before.Name}")),
        ];
        return [.. lines.Distinct().Select(line => $"{name}: {line}")];
    }

    private static IEnumerable<string> Types(
        JsonNode? types, IReadOnlyDictionary<string, BlockSchema> before, IReadOnlyDictionary<string, BlockSchema> after, string prefix)
    {
        foreach (var (type, bodies) in types as JsonObject ?? [])
        {
            if (!before.TryGetValue(type, out var old)) continue;
            if (!after.TryGetValue(type, out var @new)) yield return $"{prefix}{type} is removed";
            else
            {
                foreach (var line in bodies!.AsObject().SelectMany(body => Block(body.Value!, old, @new, $"{prefix}{type}"))) yield return line;
            }
        }
    }

    private static IEnumerable<string> Block(JsonNode body, BlockSchema before, BlockSchema after, string path)
    {
        if (body is not JsonObject members) yield break;
        foreach (var (name, value) in members)
        {
            var (old, @new) = (before.Member(name), after.Member(name));
            if (old is null) continue;
            if (@new is null || !@new.Settable) yield return $"{path}.{name} is removed{Renamed(name, before, after)}";
            else
            {
                if (@new.Deprecated && !old.Deprecated) yield return $"{path}.{name} is deprecated";
                if (old.Block is { } oldBlock && @new.Block is { } newBlock)
                {
                    foreach (var line in Bodies(value).SelectMany(item => Block(item, oldBlock, newBlock, $"{path}.{name}"))) yield return line;
                }
            }
        }

        foreach (var name in after.Names.Where(name => after.Member(name)!.Required && before.Member(name)?.Required is not true && !members.ContainsKey(name)))
            yield return $"{path}.{name} is now required";
    }

    /// <summary>A new argument of the same type and a name with a word in common is most likely the old one's successor.</summary>
    private static string Renamed(string name, BlockSchema before, BlockSchema after)
    {
        var successor = after.Names
            .Where(candidate => before.Member(candidate) is null && after.Member(candidate)!.Settable && after.Member(candidate)!.Type == before.Member(name)!.Type)
            .MaxBy(candidate => candidate.Split('_').Intersect(name.Split('_')).Count());
        return successor is not null && successor.Split('_').Intersect(name.Split('_')).Any() ? $"; see {successor}" : "";
    }

    private static IEnumerable<JsonNode> Bodies(JsonNode? value) => value switch
    {
        JsonArray items => items.OfType<JsonNode>(),
        null => [],
        _ => [value],
    };
}
