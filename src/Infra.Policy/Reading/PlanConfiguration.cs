using System.Text.Json.Nodes;

namespace Infra.Policy.Reading;

/// <summary>
/// The <c>configuration</c> of a plan, turned back into the form of Terraform JSON: constants as they are, and for an expression
/// the references that it holds.
/// </summary>
internal static class PlanConfiguration
{
    /// <summary>The arguments as written, by module, type and name.</summary>
    public static IReadOnlyDictionary<(string Module, string Type, string Name), JsonObject> Read(JsonObject? rootModule) =>
        InModule(rootModule, "").ToDictionary(pair => pair.Key, pair => pair.Body);

    /// <summary>The outputs of the root module.</summary>
    public static JsonObject Outputs(JsonNode? rootModule) => new(
        rootModule?["outputs"]?.AsObject().Select(output => KeyValuePair.Create(output.Key, Value(output.Value!["expression"]))) ?? []);

    private static IEnumerable<((string, string, string) Key, JsonObject Body)> InModule(JsonNode? module, string address)
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
            foreach (var resource in InModule(call.Value!["module"], inner)) yield return resource;
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
