namespace Infra.Constructs.Aws;

/// <summary>
/// A network for other constructs: a <see cref="Vpc"/> of the estate, or an existing one from <see cref="Vpc.FromIds"/> or
/// <see cref="Vpc.FromLookup"/>.
/// </summary>
public interface IVpc
{
    /// <summary>The construct path, such as <c>aws-prod-network/Vpc</c>.</summary>
    string ConstructPath { get; }

    /// <summary>The VPC id.</summary>
    string VpcId { get; }

    /// <summary>The primary IPv4 block. Known only at plan if the network is looked up.</summary>
    string Cidr { get; }

    /// <summary>The availability zones by name, in the order of the subnets.</summary>
    IReadOnlyList<string> Zones { get; }

    /// <summary>The ids of the public subnets, one per zone; empty if there are none.</summary>
    IReadOnlyList<string> PublicSubnetIds { get; }

    /// <summary>The ids of the private subnets, one per zone.</summary>
    IReadOnlyList<string> PrivateSubnetIds { get; }

    /// <summary>S3, as the peer of a security group rule.</summary>
    Peer S3 { get; }

    /// <summary>The private endpoints of other AWS services, as the peer of a security group rule; null if there are none.</summary>
    Peer? Services { get; }
}
