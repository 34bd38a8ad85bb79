using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Knows how one kind of resource writes network rules.</summary>
public abstract class NetworkRuleSource
{
    /// <summary>The resource types it reads.</summary>
    public abstract IReadOnlyList<string> Types { get; }

    /// <summary>The rules of a resource.</summary>
    public abstract IEnumerable<NetworkRule> Read(PolicyResource resource);

    /// <summary>
    /// The resource with a rule that lets a range of ports through in addition; null where it can't hold one in this direction.
    /// </summary>
    public abstract PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer);
}
