using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Reading;

/// <summary>Reads the output of synth.</summary>
public static class SynthReader
{
    /// <summary>The estate as synthesized.</summary>
    public static PolicyEstate Read(SynthOutput output) => new([.. output.Stacks.Select(Read)], output.Estate);

    /// <summary>One stack as synthesized.</summary>
    public static PolicyStack Read(SynthesizedStack stack) => Read(stack.Entry, stack.Json);

    /// <summary>One stack from the content of its <c>cdk.tf.json</c>.</summary>
    public static PolicyStack Read(StackEntry entry, JsonObject json)
    {
        var resources =
            from section in Sections
            from type in (json[section.Name] as JsonObject ?? []).Concat(section.Name == "data" ? InChecks() : [])
            from resource in type.Value!.AsObject()
            select ToResource(section.Prefix + type.Key, resource.Key, TerraformLevel.Blocks(resource.Value).First());
        var outputs = json["output"]?.AsObject().Select(output => KeyValuePair.Create(output.Key, output.Value!["value"]?.DeepClone()));
        return new(
            entry,
            PolicySource.Synth,
            [.. resources, .. Named("provider"), .. Named("module"), .. Provisioners(), .. Removed(), .. Settings(), .. Values()],
            ToResource("output", "", new(outputs ?? [])));

        IEnumerable<PolicyResource> Named(string section) =>
            from member in json[section]?.AsObject() ?? []
            from body in member.Value is JsonArray several ? several : [.. Single(member.Value!)]
            select section == "provider"
                ? ToResource($"provider.{member.Key}", (string?)body["alias"] ?? "default", body.AsObject())
                : ToResource(section, member.Key, body.AsObject());

        IEnumerable<PolicyResource> Provisioners() =>
            from owner in Owners()
            from written in TerraformLevel.Blocks(owner.Body["provisioner"])
            from kind in written
            from body in TerraformLevel.Blocks(kind.Value)
            select ToResource($"provisioner.{kind.Key}", owner.Name, body);

        // A removed block may also run a command.
        IEnumerable<(string Name, JsonObject Body)> Owners() =>
        [
            .. from type in json["resource"]?.AsObject() ?? []
               from resource in type.Value!.AsObject()
               select ($"{type.Key}.{resource.Key}", resource.Value!.AsObject()),
            .. from removed in TerraformLevel.Blocks(json["removed"])
               select ((string?)removed["from"] ?? "removed", removed),
        ];

        IEnumerable<KeyValuePair<string, JsonNode?>> InChecks() =>
            from check in json["check"] as JsonObject ?? []
            from body in TerraformLevel.Blocks(check.Value)
            from data in TerraformLevel.Blocks(body["data"])
            from type in data
            select type;

        // Defaults of variables and local values are part of the code, and may hold a secret.
        IEnumerable<PolicyResource> Values() =>
        [
            .. from variable in json["variable"] as JsonObject ?? []
               from body in TerraformLevel.Blocks(variable.Value)
               select ToResource("variable", variable.Key, TerraformLevel.Default(variable.Key, body)),
            .. from output in json["output"] as JsonObject ?? []
               where TerraformLevel.IsLiteral(output.Value?["value"])
               select ToResource("output", output.Key, new() { [output.Key] = output.Value["value"]!.DeepClone() }),
            .. from locals in TerraformLevel.Blocks(json["locals"])
               select ToResource("locals", "values", locals),
        ];

        IEnumerable<PolicyResource> Removed() =>
            TerraformLevel.Blocks(json["removed"]).Select(body => ToResource("removed", (string?)body["from"] ?? "", body));

        IEnumerable<PolicyResource> Settings() =>
            json["terraform"] is JsonObject settings ? [ToResource("terraform", "settings", settings)] : [];

        PolicyResource ToResource(string type, string name, JsonObject body)
        {
            var address = TerraformLevel.Has(type) ? TerraformLevel.Address(type, name) : $"{type}.{name}";
            var path = (string?)body["//"]?["metadata"]?["path"] ?? $"{entry.Name}/{name}";
            return new(entry, PolicySource.Synth, type, name, address, path, Normalize(body));
        }
    }

    // The contents of a section, by the first word of its types.
    private static readonly (string Name, string Prefix)[] Sections = [("resource", ""), ("data", "data."), ("ephemeral", "ephemeral."), ("action", "action.")];

    private static IEnumerable<JsonNode?> Single(JsonNode node) => [node.DeepClone()];

    // A dynamic block stands for any number of blocks: they are unknown before the plan.
    private static JsonObject Normalize(JsonObject body)
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
