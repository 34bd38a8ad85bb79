namespace Infra.Constructs.Azure;

/// <summary>
/// A network for other constructs: a <see cref="VirtualNetwork"/> of the estate, or an existing one from
/// <see cref="VirtualNetwork.FromIds"/> or <see cref="VirtualNetwork.FromLookup"/>.
/// </summary>
public interface IVirtualNetwork
{
    /// <summary>The construct path, such as <c>azure-prod-network/Network</c>.</summary>
    string ConstructPath { get; }

    /// <summary>The resource id.</summary>
    string Id { get; }

    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>The resource group of private endpoints and their DNS zones.</summary>
    string ResourceGroupName { get; }

    /// <summary>The resource id of the subnet for resources with a public address; null if there is none.</summary>
    string? PublicSubnetId { get; }

    /// <summary>The resource id of the subnet for all other resources.</summary>
    string PrivateSubnetId { get; }
}
