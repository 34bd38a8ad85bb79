using System.IO.Enumeration;
using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>Checks a rule, or a part of it, for each resource of some types.</summary>
public abstract class Check
{
    /// <summary>The resource types that it checks; <c>data.</c> is the prefix of data sources, and <c>*</c> matches any text.</summary>
    public abstract IReadOnlyList<string> Types { get; }

    /// <summary>Types that it reads to check others: their presence or arguments decide.</summary>
    public virtual IReadOnlyList<string> Companions => [];

    /// <summary>
    /// Whether its types count as covered by a rule. A check of something that resources of any type may have, such as tags or
    /// literal secrets, does not cover the type.
    /// </summary>
    public virtual bool Judges => true;

    /// <summary>The violations of a resource, and what can't be decided yet; empty if it passes.</summary>
    public abstract IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate);

    /// <summary>Every way in which a passing estate can fail: each must be found, or the check is not effective.</summary>
    public abstract IEnumerable<Mutant> Mutants(PolicyEstate estate);

    /// <summary>Whether it checks a resource: one that a plan destroys can't violate a rule.</summary>
    public virtual bool AppliesTo(PolicyResource resource) => resource.Remains;

    /// <summary>Whether it checks resources of a type.</summary>
    public bool Reads(string type) => Types.Any(pattern => IsPattern(pattern) ? FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false) : pattern == type);

    /// <summary>The resources of an estate that it checks.</summary>
    public IEnumerable<PolicyResource> Subjects(PolicyEstate estate) =>
        from pattern in Types
        from resource in IsPattern(pattern) ? estate.Matching(pattern) : estate.EveryOf(pattern)
        where AppliesTo(resource)
        select resource;

    private static bool IsPattern(string type) => type.Contains('*', StringComparison.Ordinal);
}
