namespace Infra.Constructs.Aws;

/// <summary>The parts of a network that exists. Terraform reads nothing of it but the prefix list of S3.</summary>
public sealed record VpcIds
{
    /// <summary><c>vpc-…</c>, or the output of another stack.</summary>
    public required string VpcId { get; init; }

    /// <summary>Its primary IPv4 block.</summary>
    public required string Cidr { get; init; }

    /// <summary>A private subnet for each zone, in the order of <see cref="Zones"/>.</summary>
    public required IReadOnlyList<string> PrivateSubnetIds { get; init; }

    /// <summary>A public subnet for each zone, in the order of <see cref="Zones"/>. Default: none.</summary>
    public IReadOnlyList<string> PublicSubnetIds { get; init; } = [];

    /// <summary>Availability zones by name, 1 to 6. Default: all of the account.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>The security group of its private endpoints of services of AWS, <c>sg-…</c>. Default: it has none, and the services are reached over the internet.</summary>
    public string? EndpointsGroupId { get; init; }
}

/// <summary>By what a network that exists is found. Terraform refuses to plan where it finds none, or several.</summary>
public sealed record VpcLookup
{
    /// <summary>Tags of the network, such as <c>Name</c>; all must match.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Tags of its private subnets, of which each zone has one. Default: those by which EKS finds subnets for internal load balancers.</summary>
    public IReadOnlyDictionary<string, string> PrivateSubnetTags { get; init; } = new Dictionary<string, string> { ["kubernetes.io/role/internal-elb"] = "1" };

    /// <summary>Tags of its public subnets, of which each zone has one. Default: none are looked up.</summary>
    public IReadOnlyDictionary<string, string>? PublicSubnetTags { get; init; }

    /// <summary>Availability zones by name, 1 to 6. Default: all of the account.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>The security group of its private endpoints of services of AWS, <c>sg-…</c>. Default: it has none, and the services are reached over the internet.</summary>
    public string? EndpointsGroupId { get; init; }
}
