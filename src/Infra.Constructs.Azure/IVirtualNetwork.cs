namespace Infra.Constructs.Azure;

/// <summary>
/// A network that constructs can be put into: a <see cref="VirtualNetwork"/> of the estate, or one that exists, from
/// <see cref="VirtualNetwork.FromIds"/> or <see cref="VirtualNetwork.FromLookup"/>.
/// </summary>
public interface IVirtualNetwork
{
    /// <summary>Where it is, such as <c>azure-prod-network/Network</c>.</summary>
    string ConstructPath { get; }

    /// <summary>Its resource id.</summary>
    string Id { get; }

    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>The resource group in which private endpoints and their DNS zones are made.</summary>
    string ResourceGroupName { get; }

    /// <summary>The resource id of its subnet for what has a public address; null where it has none.</summary>
    string? PublicSubnetId { get; }

    /// <summary>The resource id of its subnet for everything else.</summary>
    string PrivateSubnetId { get; }
}
