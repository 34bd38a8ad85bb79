using System.Text.Json.Nodes;

namespace Infra.Policy.Reading;

/// <summary>Elements of Terraform JSON that are not resources.</summary>
internal static class TerraformLevel
{
    private static readonly string[] Kinds = ["locals", "module", "output", "provider", "provisioner", "removed", "terraform", "variable"];

    /// <summary>Whether a type is one of them: <c>provider.aws</c>, <c>provisioner.local-exec</c>, <c>terraform</c>.</summary>
    public static bool Has(string type) => Kinds.Contains(type.Split('.')[0]);

    /// <summary>Its name in a finding.</summary>
    public static string Address(string type, string name) => type.Split('.')[0] switch
    {
        "provider" => name == "default" ? type : $"{type}.{name}",
        "provisioner" => $"{name} {type}",
        "terraform" or "locals" => type,
        "removed" => $"removed {name}",
        _ => $"{type}.{name}",
    };

    /// <summary>The default of a variable, under the variable's name, and whether it is a secret.</summary>
    public static JsonObject Default(string name, JsonNode variable) =>
        variable["default"] is { } value ? new() { [name] = value.DeepClone(), ["sensitive"] = variable["sensitive"]?.DeepClone() } : [];

    /// <summary>Whether a value is a literal.</summary>
    public static bool IsLiteral([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] JsonNode? value) => value is JsonValue && !Model.Expression.IsIn(value.ToString());

    /// <summary>A block that is written once, or several times.</summary>
    public static IEnumerable<JsonObject> Blocks(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject block => [block],
        _ => [],
    };
}
