using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>Decides a rule, or a part of it, for each resource of some types.</summary>
public abstract class Check
{
    /// <summary>The resource types it looks at; a data source's begins with <c>data.</c>.</summary>
    public abstract IReadOnlyList<string> Types { get; }

    /// <summary>What is wrong with a resource, or can't be told yet; nothing where it passes.</summary>
    public abstract IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate);

    /// <summary>Every way in which a passing estate stops passing: each must be observed, or the check sees nothing.</summary>
    public abstract IEnumerable<Mutant> Mutants(PolicyEstate estate);

    /// <summary>Whether it looks at a resource at all: one that a plan destroys can no longer be wrong.</summary>
    public virtual bool AppliesTo(PolicyResource resource) => resource.Remains;

    /// <summary>The resources of an estate that it looks at.</summary>
    public IEnumerable<PolicyResource> Subjects(PolicyEstate estate) =>
        estate.Resources.Where(resource => Types.Contains(resource.Type) && AppliesTo(resource));
}
