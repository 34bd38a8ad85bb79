using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>
/// Images of containers from registries where anybody may publish, and the publisher may change what a name stands for: only a digest
/// says which one is meant.
/// </summary>
internal static partial class PublicImage
{
    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("google_cloud_run_v2_service", "containers", new JsonArray(new JsonObject { ["image"] = "docker.io/stranger/x:1" })), ("kubernetes_deployment_v1", "container", new JsonArray(new JsonObject { ["image"] = "stranger/x" })),
        ("aws_ecs_task_definition", "container_definitions", """[{"image":"ghcr.io/stranger/x:latest"}]"""), ("azurerm_container_group", "container", new JsonArray(new JsonObject { ["image"] = "quay.io/stranger/x" })),
        ("aws_apprunner_service", "image_identifier", "public.ecr.aws/stranger/x:latest"),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (!value.Resource.IsManaged || value.Text is not { Length: > 2 } text) return null;
        return Images(name, value, text).FirstOrDefault(IsAnybodys) is { } image ? new($"\"{image}\": its registry is public, and no digest pins it") : null;
    }

    /// <summary>The images of containers that an argument names: it is one, or a definition in JSON holds some.</summary>
    public static IEnumerable<string> Images(string name, PolicyValue value, string text)
    {
        if (text[0] is '[' or '{') return text.Contains("mage\"", StringComparison.Ordinal) ? InText().Matches(text).Select(match => match.Groups[1].Value) : [];
        return name is "image_identifier" or "docker_image" or "docker_image_name" || (name is "image" && Containers().IsMatch(value.Path)) ? [text] : [];
    }

    private static bool IsAnybodys(string image) => !image.Contains("@sha256:", StringComparison.Ordinal) && !image.Contains("${", StringComparison.Ordinal) && Registry(image) is var registry
        && registry is "docker.io" or "index.docker.io" or "registry.hub.docker.com" or "ghcr.io" or "quay.io" or "public.ecr.aws";

    /// <summary>The registry of an image: without a host, Docker's own is meant.</summary>
    public static string Registry(string image) => image.Split('/') is [var first, _, ..] && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost") ? first : "docker.io";

    [GeneratedRegex(@"container|step|(^|\.)image\[|task")]
    private static partial Regex Containers();

    [GeneratedRegex(@"""[iI]mage"":\s*""([^""]+)""")]
    private static partial Regex InText();
}
