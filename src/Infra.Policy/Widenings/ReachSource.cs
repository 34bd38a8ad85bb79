using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Reads the access that some types of resources open.</summary>
internal abstract class ReachSource
{
    /// <summary>Whether it reads a type.</summary>
    public abstract bool Reads(string type);

    /// <summary>The access that a resource opens and blocks.</summary>
    public abstract IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate);

    /// <summary>Whether what such a resource bars is another resource, which stays when this one goes.</summary>
    public virtual bool Outlives(string type) => false;
}
