using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;
using Infra.Policy.Rules.Own.Perimeters;
using Infra.Policy.Rules.Own.Services;

namespace Infra.Policy.Rules.Own.Code;

/// <summary>
/// Images that strangers make: of containers, from registries that the estate does not know; of machines, from galleries of everybody or of
/// makers who are none of a system. Accounts and projects that publish images have rules of their own.
/// </summary>
internal static class ForeignImage
{
    private static readonly string[] Galleries = ["/communityGalleries/", "/sharedGalleries/"];

    private static readonly HashSet<string> Publishers = [.. EmbeddedTable.Words("Rules.Own.Code.image-publishers.txt")];

    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("kubernetes_deployment_v1", "container", new JsonArray(new JsonObject { ["image"] = "registry.evil.example/x@sha256:00" })), ("aws_ecs_task_definition", "container_definitions", """[{"image":"203.0.113.5:5000/x:1"}]"""),
        ("azurerm_linux_virtual_machine", "source_image_id", "/communityGalleries/x/images/y"), ("azurerm_linux_virtual_machine", "source_image_reference", new JsonArray(new JsonObject { ["publisher"] = "evilcorp" })),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (!value.Resource.IsManaged || value.Text is not { Length: > 2 } text) return null;
        if (name.Contains("image", StringComparison.Ordinal) && Galleries.Any(gallery => text.Contains(gallery, StringComparison.OrdinalIgnoreCase))) return new($"{value}: its gallery is public, or belongs to another tenant");
        if (name == "publisher" && value.Path.Contains("image_reference", StringComparison.Ordinal) && !Publishers.Contains(text.ToLowerInvariant())) return new($"{value}: not a known publisher of operating systems");
        return PublicImage.Images(name, value, text).Select(PublicImage.Registry).FirstOrDefault(registry => HostNames.IsOwn(registry.Split(':')[0], estate.Perimeter) is false) is { } stranger
            ? new($"from the registry {stranger}, which the estate does not trust")
            : null;
    }
}
