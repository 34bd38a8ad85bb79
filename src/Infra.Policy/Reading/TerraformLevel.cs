using System.Text.Json.Nodes;

namespace Infra.Policy.Reading;

/// <summary>What stands in Terraform JSON and is no resource.</summary>
internal static class TerraformLevel
{
    private static readonly string[] Kinds = ["module", "provider", "provisioner", "removed", "terraform"];

    /// <summary>Whether a type is one of them: <c>provider.aws</c>, <c>provisioner.local-exec</c>, <c>terraform</c>.</summary>
    public static bool Has(string type) => Kinds.Contains(type.Split('.')[0]);

    /// <summary>How a finding calls it.</summary>
    public static string Address(string type, string name) => type.Split('.')[0] switch
    {
        "provider" => name == "default" ? type : $"{type}.{name}",
        "provisioner" => $"{name} {type}",
        "terraform" => type,
        "removed" => $"removed {name}",
        _ => $"{type}.{name}",
    };

    /// <summary>A block that is written once, or several times.</summary>
    public static IEnumerable<JsonObject> Blocks(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject block => [block],
        _ => [],
    };
}
