using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>Each resource of some types needs a companion that refers to it.</summary>
public sealed class CompanionCheck : Check
{
    private readonly IReadOnlyList<string> _companions;
    private readonly string _argument;

    internal CompanionCheck(IReadOnlyList<string> types, IReadOnlyList<string> companions, string argument)
    {
        Types = types;
        _companions = companions;
        _argument = argument;
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Companions => _companions;

    /// <inheritdoc />
    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!Found(resource, estate).Any()) yield return new(resource, "", $"without any {string.Join(" or ", _companions)} that refers to it");
    }

    /// <inheritdoc />
    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        foreach (var resource in Subjects(estate))
        {
            IReadOnlyCollection<PolicyResource> companions = [.. Found(resource, estate)];
            if (companions.Count == 0) continue;
            yield return new($"{resource.Address}: {string.Join(", ", companions)} removed", companions, []);
            yield return new(
                $"{resource.Address}: {string.Join(", ", companions)} no longer for it",
                companions,
                [.. companions.Select(companion => companion.With(_argument, Mutant.Nonsense))]);
        }
    }

    private IEnumerable<PolicyResource> Found(PolicyResource resource, PolicyEstate estate) =>
        from type in _companions
        from companion in estate.OfType(type)
        where companion.Find(_argument).Any(value => estate.Refers(value, resource))
        select companion;
}
