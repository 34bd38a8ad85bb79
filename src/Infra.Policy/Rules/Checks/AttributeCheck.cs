using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>Checks an expectation for every value at a path, in every resource of some types.</summary>
public sealed class AttributeCheck : Check
{
    private readonly Expectation _expectation;
    private readonly bool _mayBeAbsent;
    private readonly Func<PolicyResource, bool> _concerns;
    private readonly bool _mayRefer;

    internal AttributeCheck(
        IReadOnlyList<string> types, string path, bool mayBeAbsent, Expectation expectation, Func<PolicyResource, bool>? concerns = null, bool mayRefer = false)
    {
        Types = types;
        Path = path;
        _mayBeAbsent = mayBeAbsent;
        _expectation = expectation;
        _concerns = concerns ?? (_ => true);
        _mayRefer = mayRefer;
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; }

    /// <summary>The dotted path, through all blocks on the way.</summary>
    public string Path { get; }

    /// <summary>An absent value also passes, because the provider's default does.</summary>
    public AttributeCheck OrAbsent() => new(Types, Path, mayBeAbsent: true, _expectation, _concerns, _mayRefer);

    /// <summary>A reference to a resource of the estate also passes, because that resource is checked itself.</summary>
    public AttributeCheck OrReference() => new(Types, Path, _mayBeAbsent, _expectation, _concerns, mayRefer: true);

    /// <summary>Applies only if another value is this one, or is unknown.</summary>
    public AttributeCheck When(string path, string value) => Where(path, other => other.Is(value) || other.IsUnresolved);

    /// <summary>Applies only if something is set at another path.</summary>
    public AttributeCheck WhenSet(string path) => Where(path, other => !other.IsAbsent);

    /// <summary>Does not apply if another value is this one.</summary>
    public AttributeCheck Unless(string path, string value) => Where(path, other => !other.Is(value));

    /// <summary>Does not apply if something is set at another path.</summary>
    public AttributeCheck UnlessSet(string path) => Where(path, other => other.IsAbsent);

    /// <inheritdoc />
    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource) && _concerns(resource);

    /// <inheritdoc />
    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from written in resource.Find(Path)
        from value in Each(estate.Resolve(written)).Select(estate.Resolve)
        let isGood = value.IsAbsent ? _mayBeAbsent : _expectation.Holds(value)
        where isGood is not true && !(_mayRefer && isGood is null && value.References.Any())
        select new Observation(
            resource, value.Resource == resource ? value.Path : written.Path, value.ToString(), Undecided: isGood is null);

    /// <inheritdoc />
    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from value in resource.Find(Path).SelectMany(Each)
        from broken in _expectation.Breaks(value)
        where broken is not null || CanDrop(value)
        select Mutant.Set(resource, value.Path, broken);

    private IEnumerable<PolicyValue> Each(PolicyValue value) =>
        _expectation.OfWhole || value.IsAbsent ? [value] : value.Elements;

    // A list without one of several elements still passes.
    private bool CanDrop(PolicyValue value) => !_mayBeAbsent && !value.IsAbsent && !value.Path.EndsWith(']');

    private AttributeCheck Where(string path, Func<PolicyValue, bool> condition) => new(
        Types, Path, _mayBeAbsent, _expectation, resource => _concerns(resource) && resource.Find(path).Any(condition), _mayRefer);
}
