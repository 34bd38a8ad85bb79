using System.IO.Enumeration;
using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>Decides a rule, or a part of it, for each resource of some types.</summary>
public abstract class Check
{
    /// <summary>The resource types it looks at; a data source's begins with <c>data.</c>, and <c>*</c> stands for any text.</summary>
    public abstract IReadOnlyList<string> Types { get; }

    /// <summary>Types that it looks at on behalf of others: their presence, or an argument of theirs, decides.</summary>
    public virtual IReadOnlyList<string> Companions => [];

    /// <summary>
    /// Whether a type that it looks at counts as judged. A check of something that resources of any type may have, such as tags or
    /// literal secrets, says nothing about the type.
    /// </summary>
    public virtual bool Judges => true;

    /// <summary>What is wrong with a resource, or can't be told yet; nothing where it passes.</summary>
    public abstract IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate);

    /// <summary>Every way in which a passing estate stops passing: each must be observed, or the check sees nothing.</summary>
    public abstract IEnumerable<Mutant> Mutants(PolicyEstate estate);

    /// <summary>Whether it looks at a resource at all: one that a plan destroys can no longer be wrong.</summary>
    public virtual bool AppliesTo(PolicyResource resource) => resource.Remains;

    /// <summary>Whether it looks at resources of a type.</summary>
    public bool Reads(string type) => Types.Any(pattern => IsPattern(pattern) ? FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false) : pattern == type);

    /// <summary>The resources of an estate that it looks at.</summary>
    public IEnumerable<PolicyResource> Subjects(PolicyEstate estate) =>
        from pattern in Types
        from resource in IsPattern(pattern) ? estate.Matching(pattern) : estate.EveryOf(pattern)
        where AppliesTo(resource)
        select resource;

    private static bool IsPattern(string type) => type.Contains('*', StringComparison.Ordinal);
}
