namespace Infra.Constructs.Aws;

/// <summary>The parts of an existing network. Terraform reads only the prefix list of S3.</summary>
public sealed record VpcIds
{
    /// <summary>The VPC id, <c>vpc-…</c>, or the output of another stack.</summary>
    public required string VpcId { get; init; }

    /// <summary>The primary IPv4 block.</summary>
    public required string Cidr { get; init; }

    /// <summary>The private subnets, one per zone in the order of <see cref="Zones"/>.</summary>
    public required IReadOnlyList<string> PrivateSubnetIds { get; init; }

    /// <summary>The public subnets, one per zone in the order of <see cref="Zones"/>. Default: empty.</summary>
    public IReadOnlyList<string> PublicSubnetIds { get; init; } = [];

    /// <summary>The availability zones by name, 1 to 6. Default: all zones of the account.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>The security group of the private endpoints of AWS services, <c>sg-…</c>. Default: null, the services are reached over the internet.</summary>
    public string? EndpointsGroupId { get; init; }
}

/// <summary>Finds an existing network by its tags. The plan fails if there is no match or more than one.</summary>
public sealed record VpcLookup
{
    /// <summary>The tags of the network, such as <c>Name</c>. All must match.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>The tags of the private subnets, one per zone. Default: the tags that EKS uses to find subnets for internal load balancers.</summary>
    public IReadOnlyDictionary<string, string> PrivateSubnetTags { get; init; } = new Dictionary<string, string> { ["kubernetes.io/role/internal-elb"] = "1" };

    /// <summary>The tags of the public subnets, one per zone. Default: null, no lookup.</summary>
    public IReadOnlyDictionary<string, string>? PublicSubnetTags { get; init; }

    /// <summary>The availability zones by name, 1 to 6. Default: all zones of the account.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>The security group of the private endpoints of AWS services, <c>sg-…</c>. Default: null, the services are reached over the internet.</summary>
    public string? EndpointsGroupId { get; init; }
}
