using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Reads the network rules of one kind of resource.</summary>
public abstract class NetworkRuleSource
{
    /// <summary>The resource types it reads.</summary>
    public abstract IReadOnlyList<string> Types { get; }

    /// <summary>The rules of a resource.</summary>
    public abstract IEnumerable<NetworkRule> Read(PolicyResource resource);

    /// <summary>
    /// The resource with an additional rule that allows a range of ports; null if it can't have one in this direction.
    /// </summary>
    public abstract PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer);
}
