using System.Text.Json.Nodes;
using Infra.Schemas.Types;

namespace Infra.Schemas.Storage;

/// <summary>A provider-defined function as JSON: <c>{"returns":"string","parameters":[["arn","string"]],"variadic":true}</c>.</summary>
internal static class FunctionJson
{
    public static string Write(FunctionSchema function)
    {
        var json = new JsonObject
        {
            ["returns"] = function.Returns.ToString(),
            ["parameters"] = new JsonArray([.. function.Parameters.Select(parameter => new JsonArray(parameter.Name, parameter.Type.ToString()))]),
        };
        if (function.Variadic) json["variadic"] = true;
        return json.ToJsonString(BlockJson.Options);
    }

    public static FunctionSchema Read(string text)
    {
        var json = JsonNode.Parse(text)!;
        return new(
            [.. json["parameters"]!.AsArray().Select(parameter => new FunctionParameter((string)parameter![0]!, SchemaType.Parse((string)parameter[1]!)))],
            SchemaType.Parse((string)json["returns"]!),
            (bool?)json["variadic"] ?? false);
    }
}
