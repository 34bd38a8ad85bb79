using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests;

internal static class SynthesizedStackExtensions
{
    /// <summary>The body of the one resource of that type, at that construct path below the stack if one is given.</summary>
    public static JsonObject Single(this SynthesizedStack stack, string type, string? path = null) =>
        Assert.Single(stack.All(type), resource => path is null || resource.ConstructPath == $"{stack.Name}/{path}").Body;

    public static IEnumerable<SynthesizedResource> All(this SynthesizedStack stack, string type) =>
        stack.Resources.Where(resource => resource.Type == type);

    /// <summary>A policy that is written as JSON in an argument.</summary>
    public static JsonObject Policy(this JsonObject body, string argument = "policy") =>
        JsonNode.Parse((string)body[argument]!)!.AsObject();
}
