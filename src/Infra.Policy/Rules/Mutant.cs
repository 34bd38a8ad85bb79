using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>A small change to an estate that a rule has to notice.</summary>
/// <param name="Description">What was changed.</param>
/// <param name="Removed">Resources that are gone, or replaced.</param>
/// <param name="Added">Resources that are there instead.</param>
public sealed record Mutant(string Description, IReadOnlyCollection<PolicyResource> Removed, IReadOnlyCollection<PolicyResource> Added)
{
    /// <summary>A value that matches nothing that is allowed.</summary>
    public const string Nonsense = "infra-mutant";

    /// <summary>One value set, or dropped where it is null.</summary>
    public static Mutant Set(PolicyResource resource, string path, JsonNode? value) =>
        Replace(resource, resource.With(path, value), value is null ? $"{path} dropped" : $"{path} = {value.ToJsonString()}");

    /// <summary>A resource changed in any way.</summary>
    public static Mutant Replace(PolicyResource resource, PolicyResource replacement, string description) =>
        new($"{resource.Address}: {description}", [resource], [replacement]);

    /// <summary>The estate after the change.</summary>
    public PolicyEstate Apply(PolicyEstate estate) => estate.With(Removed, Added);
}
