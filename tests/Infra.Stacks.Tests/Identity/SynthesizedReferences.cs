using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests.Identity;

internal static class SynthesizedReferences
{
    /// <summary>The resource that <c>${type.name.attribute}</c> refers to.</summary>
    public static SynthesizedResource Target(this SynthesizedStack stack, JsonNode reference)
    {
        var parts = ((string)reference!).TrimStart('$', '{').Split('.');
        return stack.Resources.Single(resource => resource.Address == $"{parts[0]}.{parts[1]}");
    }

    /// <summary>The identity that an account or a managed identity is: <c>prod-apply</c>.</summary>
    public static string Name(this SynthesizedResource identity) => ((string)(identity.Body["account_id"] ?? identity.Body["name"])!)["acme-".Length..];
}
