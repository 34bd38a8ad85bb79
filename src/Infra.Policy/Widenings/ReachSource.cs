using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Knows what some types of resources open.</summary>
internal abstract class ReachSource
{
    /// <summary>Whether it knows a type.</summary>
    public abstract bool Reads(string type);

    /// <summary>What a resource of such a type opens and bars.</summary>
    public abstract IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate);

    /// <summary>Whether what such a resource bars is another resource, which stays when this one goes.</summary>
    public virtual bool Outlives(string type) => false;
}
