using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>Forbids resources of some types.</summary>
public sealed class ForbiddenTypeCheck : Check
{
    internal ForbiddenTypeCheck(IReadOnlyList<string> types) => Types = types;

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; }

    /// <inheritdoc />
    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        [new(resource, "", $"a resource of type {resource.Type}")];

    /// <inheritdoc />
    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from pattern in Types
        let type = pattern.Replace("*", Mutant.Nonsense, StringComparison.Ordinal)
        let address = $"{type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, type, Mutant.Nonsense, address, $"{stack.Entry.Name}/{Mutant.Nonsense}", [])
        select new Mutant($"{address} added", [], [added]);
}
