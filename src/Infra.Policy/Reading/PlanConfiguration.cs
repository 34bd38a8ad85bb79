using System.Text.Json.Nodes;

namespace Infra.Policy.Reading;

/// <summary>
/// The <c>configuration</c> of a plan, converted back to Terraform JSON: constants, and for expressions
/// their references.
/// </summary>
internal static class PlanConfiguration
{
    private const string Root = "root_module";

    /// <summary>The arguments as written, by module, type and name.</summary>
    public static IReadOnlyDictionary<(string Module, string Type, string Name), JsonObject> Read(JsonObject? configuration) =>
        Resources(configuration?[Root], "").ToDictionary(pair => pair.Key, pair => pair.Body);

    /// <summary>The outputs of the root module.</summary>
    public static JsonObject Outputs(JsonObject? configuration) => new(
        configuration?[Root]?["outputs"]?.AsObject().Select(output => KeyValuePair.Create(output.Key, Value(output.Value!["expression"]))) ?? []);

    /// <summary>Settings of Terraform itself: provider configurations, module calls, provisioners, and required providers.</summary>
    public static IEnumerable<(string Type, string Name, string Module, JsonObject Body)> Level(JsonObject? configuration)
    {
        var providers = configuration?["provider_config"] as JsonObject ?? [];
        var required = new JsonObject();
        foreach (var (_, provider) in providers)
        {
            var (name, module) = ((string)provider!["name"]!, (string?)provider["module_address"] ?? "");
            yield return ($"provider.{name}", (string?)provider["alias"] ?? "default", module, Block(provider["expressions"] as JsonObject));
            required[name] ??= new JsonObject { ["source"] = provider["full_name"]?.DeepClone(), ["version"] = provider["version_constraint"]?.DeepClone() };
        }

        if (required.Count > 0) yield return ("terraform", "planned", "", new() { ["required_providers"] = required });
        foreach (var part in InModule(configuration?[Root])) yield return part;
        foreach (var variable in configuration?[Root]?["variables"] as JsonObject ?? [])
        {
            if (variable.Value?["default"] is not null) yield return ("variable", variable.Key, "", TerraformLevel.Default(variable.Key, variable.Value));
        }

        foreach (var (name, value) in Outputs(configuration))
        {
            if (TerraformLevel.IsLiteral(value)) yield return ("output", name, "", new() { [name] = value.DeepClone() });
        }
    }

    /// <summary>
    /// Data sources and ephemeral resources as written. Most are read during the plan, so that no change lists them.
    /// </summary>
    public static IEnumerable<(string Type, string Name, string Module, JsonObject Body)> Sources(JsonObject? configuration) =>
        from resource in Resources(configuration?[Root], "")
        where resource.Key.Type.Contains('.', StringComparison.Ordinal)
        select (resource.Key.Type, resource.Key.Name, resource.Key.Module, resource.Body);

    private static IEnumerable<(string Type, string Name, string Module, JsonObject Body)> InModule(JsonNode? module, string address = "")
    {
        foreach (var resource in module?["resources"]?.AsArray() ?? [])
        {
            foreach (var provisioner in resource!["provisioners"]?.AsArray() ?? [])
            {
                yield return ($"provisioner.{provisioner!["type"]}", $"{resource["type"]}.{resource["name"]}", address, Block(provisioner["expressions"] as JsonObject));
            }
        }

        foreach (var call in module?["module_calls"]?.AsObject() ?? [])
        {
            var body = Block(call.Value!["expressions"] as JsonObject);
            body["source"] = call.Value["source"]?.DeepClone();
            body["version"] = call.Value["version_constraint"]?.DeepClone();
            yield return ("module", call.Key, address, body);
            foreach (var inner in InModule(call.Value["module"], address.Length == 0 ? $"module.{call.Key}" : $"{address}.module.{call.Key}")) yield return inner;
        }
    }

    private static IEnumerable<((string Module, string Type, string Name) Key, JsonObject Body)> Resources(JsonNode? module, string address)
    {
        foreach (var resource in module?["resources"]?.AsArray() ?? [])
        {
            // A data source or an ephemeral resource may have the type and the name of a managed one.
            var type = (string?)resource!["mode"] is { } mode and not "managed" ? $"{mode}.{resource["type"]}" : (string)resource["type"]!;
            yield return ((address, type, (string)resource["name"]!), Block(resource["expressions"] as JsonObject));
        }

        foreach (var call in module?["module_calls"]?.AsObject() ?? [])
        {
            var inner = address.Length == 0 ? $"module.{call.Key}" : $"{address}.module.{call.Key}";
            foreach (var resource in Resources(call.Value!["module"], inner)) yield return resource;
        }
    }

    private static JsonObject Block(JsonObject? expressions) =>
        new(expressions?.Select(member => KeyValuePair.Create(member.Key, Value(member.Value))) ?? []);

    private static JsonNode? Value(JsonNode? expression) => expression switch
    {
        JsonArray blocks => new JsonArray([.. blocks.Select(block => Block(block as JsonObject))]),
        JsonObject constant when constant.ContainsKey("constant_value") => constant["constant_value"]?.DeepClone(),
        JsonObject references when references["references"] is JsonArray list => References([.. list.Select(name => (string)name!)]),
        JsonObject { Count: 0 } => "${computed}",
        JsonObject block => Block(block),
        _ => null,
    };

    // Terraform lists every prefix as well: aws_vpc.a.id, aws_vpc.a.
    private static string References(IReadOnlyList<string> names) => string.Join(' ', names
        .Where(name => !names.Any(other => other.Length > name.Length && other.StartsWith(name, StringComparison.Ordinal) && other[name.Length] is '.' or '['))
        .Distinct()
        .Select(name => $"${{{name}}}"));
}
