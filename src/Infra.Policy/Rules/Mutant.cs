using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>A small change of an estate that a rule must find.</summary>
/// <param name="Description">The change.</param>
/// <param name="Removed">Removed or replaced resources.</param>
/// <param name="Added">Added resources.</param>
public sealed record Mutant(string Description, IReadOnlyCollection<PolicyResource> Removed, IReadOnlyCollection<PolicyResource> Added)
{
    /// <summary>A value that matches no allowed one.</summary>
    public const string Nonsense = "infra-mutant";

    /// <summary>Sets one value; null removes it.</summary>
    public static Mutant Set(PolicyResource resource, string path, JsonNode? value) =>
        Replace(resource, resource.With(path, value), value is null ? $"{path} dropped" : $"{path} = {value.ToJsonString()}");

    /// <summary>Replaces a resource.</summary>
    public static Mutant Replace(PolicyResource resource, PolicyResource replacement, string description) =>
        new($"{resource.Address}: {description}", [resource], [replacement]);

    /// <summary>The estate after the change.</summary>
    public PolicyEstate Apply(PolicyEstate estate) => estate.With(Removed, Added);
}
