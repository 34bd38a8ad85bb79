using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Reading;

/// <summary>Reads what synth wrote.</summary>
public static class SynthReader
{
    /// <summary>The estate as described.</summary>
    public static PolicyEstate Read(SynthOutput output) => new([.. output.Stacks.Select(Read)], output.Estate);

    /// <summary>One stack as described.</summary>
    public static PolicyStack Read(SynthesizedStack stack) => Read(stack.Entry, stack.Json);

    /// <summary>One stack from the content of its <c>cdk.tf.json</c>.</summary>
    public static PolicyStack Read(StackEntry entry, JsonObject json)
    {
        var resources =
            from section in (string[])["resource", "data"]
            from type in json[section]?.AsObject() ?? []
            from resource in type.Value!.AsObject()
            select ToResource(section == "data" ? $"data.{type.Key}" : type.Key, resource.Key, resource.Value!.AsObject());
        var outputs = json["output"]?.AsObject().Select(output => KeyValuePair.Create(output.Key, output.Value!["value"]?.DeepClone()));
        return new(
            entry,
            PolicySource.Synth,
            [.. resources, .. Named("provider"), .. Named("module"), .. Provisioners(), .. Removed(), .. Settings()],
            ToResource("output", "", new(outputs ?? [])));

        IEnumerable<PolicyResource> Named(string section) =>
            from member in json[section]?.AsObject() ?? []
            from body in member.Value is JsonArray several ? several : [.. Single(member.Value!)]
            select section == "provider"
                ? ToResource($"provider.{member.Key}", (string?)body["alias"] ?? "default", body.AsObject())
                : ToResource(section, member.Key, body.AsObject());

        IEnumerable<PolicyResource> Provisioners() =>
            from type in json["resource"]?.AsObject() ?? []
            from resource in type.Value!.AsObject()
            from written in TerraformLevel.Blocks(resource.Value!["provisioner"])
            from kind in written
            from body in TerraformLevel.Blocks(kind.Value)
            select ToResource($"provisioner.{kind.Key}", $"{type.Key}.{resource.Key}", body);

        IEnumerable<PolicyResource> Removed() =>
            TerraformLevel.Blocks(json["removed"]).Select(body => ToResource("removed", (string?)body["from"] ?? "", body));

        IEnumerable<PolicyResource> Settings() =>
            json["terraform"] is JsonObject settings ? [ToResource("terraform", "settings", settings)] : [];

        PolicyResource ToResource(string type, string name, JsonObject body)
        {
            var address = TerraformLevel.Has(type) ? TerraformLevel.Address(type, name) : $"{type}.{name}";
            var path = (string?)body["//"]?["metadata"]?["path"] ?? $"{entry.Name}/{name}";
            return new(entry, PolicySource.Synth, type, name, address, path, Normalise(body));
        }
    }

    private static IEnumerable<JsonNode?> Single(JsonNode node) => [node.DeepClone()];

    // A dynamic block stands for any number of blocks: nothing is known of them before the plan.
    private static JsonObject Normalise(JsonObject body)
    {
        var copy = body.DeepClone().AsObject();
        copy.Remove("//");
        if (!copy.Remove("dynamic", out var dynamic)) return copy;
        foreach (var block in dynamic is JsonArray list ? list.SelectMany(item => item!.AsObject()) : dynamic!.AsObject())
        {
            copy[block.Key] = $"${{dynamic {block.Key}}}";
        }

        return copy;
    }
}
