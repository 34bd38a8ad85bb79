namespace Infra.Constructs.Azure;

/// <summary>The parts of an existing network. Terraform reads nothing of it.</summary>
public sealed record VirtualNetworkIds
{
    /// <summary>The resource id: <c>/subscriptions/…/virtualNetworks/NAME</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The resource id of the subnet for resources without a public address: <c>/subscriptions/…/subnets/NAME</c>.</summary>
    public required string PrivateSubnetId { get; init; }

    /// <summary>The resource id of the subnet for resources with a public address. Default: null, none.</summary>
    public string? PublicSubnetId { get; init; }

    /// <summary>The resource group in which private endpoints and their DNS zones are created.</summary>
    public required ResourceGroup ResourceGroup { get; init; }
}

/// <summary>Finds an existing network by name. The plan fails if it does not exist.</summary>
public sealed record VirtualNetworkLookup
{
    /// <summary>The name of the network.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the network's resource group.</summary>
    public required string NetworkGroup { get; init; }

    /// <summary>The name of the subnet for resources without a public address. Default: <c>private</c>.</summary>
    public string PrivateSubnet { get; init; } = "private";

    /// <summary>The name of the subnet for resources with a public address. Default: null, no lookup.</summary>
    public string? PublicSubnet { get; init; }

    /// <summary>The resource group in which private endpoints and their DNS zones are created.</summary>
    public required ResourceGroup ResourceGroup { get; init; }
}
