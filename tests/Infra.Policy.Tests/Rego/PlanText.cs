using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Rules.Own.Tags;

namespace Infra.Policy.Tests.Rego;

/// <summary>
/// Plans out of a few lines: from each address to what the plan does (<c>actions</c>, <c>create</c> unless it says otherwise), knows
/// (<c>before</c>, <c>after</c>), does not know (<c>unknown</c>), and was given (<c>written</c>; without it the configuration is silent).
/// What can be tagged is, for its environment, unless it speaks of tags itself.
/// </summary>
internal static partial class PlanText
{
    private static readonly string[] TagArguments = ["tags", "tags_all", "labels", "resource_labels", "effective_labels"];

    public static JsonObject Expand(JsonObject resources, string? environment)
    {
        var configuration = new JsonObject();
        var changes = resources.Select(resource => Change(resource.Key, resource.Value!.AsObject(), configuration, environment)).ToArray<JsonNode>();
        return new() { ["resource_changes"] = new JsonArray(changes), ["configuration"] = new JsonObject { ["root_module"] = configuration } };
    }

    private static JsonObject Change(string address, JsonObject resource, JsonObject configuration, string? environment)
    {
        var parts = Address().Match(address).Groups;
        var (mode, type, name) = (parts["data"].Success ? "data" : "managed", parts["type"].Value, parts["name"].Value);
        if (resource["written"] is { } written) Resources(configuration, parts["module"].Value).Add(new JsonObject
        {
            ["mode"] = mode, ["type"] = type, ["name"] = name, ["expressions"] = written.DeepClone(),
        });
        var change = new JsonObject
        {
            ["address"] = address, ["mode"] = mode, ["type"] = type, ["name"] = name,
            ["change"] = new JsonObject
            {
                ["actions"] = resource["actions"]?.DeepClone() ?? new JsonArray("create"),
                ["before"] = resource["before"]?.DeepClone(),
                ["after"] = resource["after"] is JsonObject after ? Tagged(type, after, environment) : null,
                ["after_unknown"] = resource["unknown"]?.DeepClone() ?? new JsonObject(),
            },
        };
        if (parts["module"].Value is { Length: > 0 } module) change["module_address"] = module.TrimEnd('.');
        return change;
    }

    private static JsonArray Resources(JsonObject module, string path)
    {
        foreach (Match call in Call().Matches(path))
        {
            module = Get(Get(Get(module, "module_calls"), call.Groups["name"].Value), "module");
        }

        if (module["resources"] is null) module["resources"] = new JsonArray();
        return module["resources"]!.AsArray();
    }

    private static JsonObject Get(JsonObject parent, string name)
    {
        if (parent[name] is null) parent[name] = new JsonObject();
        return parent[name]!.AsObject();
    }

    private static JsonObject Tagged(string type, JsonObject after, string? environment)
    {
        var tagged = after.DeepClone().AsObject();
        if (TaggableTypes.All.TryGetValue(type, out var argument) && !TagArguments.Any(after.ContainsKey))
        {
            tagged[argument] = new JsonObject { ["managed-by"] = "infra", ["environment"] = environment ?? "shared" };
        }

        return tagged;
    }

    [GeneratedRegex("""^(?<module>(module\.\w+(\[[^\]]*\])?\.)*)(?<data>data\.)?(?<type>\w+)\.(?<name>\w+)(\[[^\]]*\])?$""")]
    private static partial Regex Address();

    [GeneratedRegex("""module\.(?<name>\w+)(\[[^\]]*\])?\.""")]
    private static partial Regex Call();
}
