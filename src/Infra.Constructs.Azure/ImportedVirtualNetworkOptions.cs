namespace Infra.Constructs.Azure;

/// <summary>The parts of a network that exists. Terraform reads nothing of it.</summary>
public sealed record VirtualNetworkIds
{
    /// <summary>Its resource id: <c>/subscriptions/…/virtualNetworks/NAME</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The resource id of the subnet for what has no public address: <c>/subscriptions/…/subnets/NAME</c>.</summary>
    public required string PrivateSubnetId { get; init; }

    /// <summary>The resource id of the subnet for what has a public address. Default: none.</summary>
    public string? PublicSubnetId { get; init; }

    /// <summary>The resource group in which private endpoints and their DNS zones are made.</summary>
    public required ResourceGroup ResourceGroup { get; init; }
}

/// <summary>By what a network that exists is found. Terraform refuses to plan where it finds none.</summary>
public sealed record VirtualNetworkLookup
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the resource group that it is in.</summary>
    public required string NetworkGroup { get; init; }

    /// <summary>The name of the subnet for what has no public address. Default: <c>private</c>.</summary>
    public string PrivateSubnet { get; init; } = "private";

    /// <summary>The name of the subnet for what has a public address. Default: none is looked up.</summary>
    public string? PublicSubnet { get; init; }

    /// <summary>The resource group in which private endpoints and their DNS zones are made.</summary>
    public required ResourceGroup ResourceGroup { get; init; }
}
