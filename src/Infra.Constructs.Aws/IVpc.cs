namespace Infra.Constructs.Aws;

/// <summary>
/// A network that constructs can be put into: a <see cref="Vpc"/> of the estate, or one that exists, from <see cref="Vpc.FromIds"/> or
/// <see cref="Vpc.FromLookup"/>.
/// </summary>
public interface IVpc
{
    /// <summary>Where it is, such as <c>aws-prod-network/Vpc</c>.</summary>
    string ConstructPath { get; }

    /// <summary>Its id.</summary>
    string VpcId { get; }

    /// <summary>Its primary IPv4 block; of a network that is looked up, known when Terraform plans.</summary>
    string Cidr { get; }

    /// <summary>Its availability zones by name, in the order of the subnets.</summary>
    IReadOnlyList<string> Zones { get; }

    /// <summary>The ids of its public subnets, one in each zone; empty where it has none.</summary>
    IReadOnlyList<string> PublicSubnetIds { get; }

    /// <summary>The ids of its private subnets, one in each zone.</summary>
    IReadOnlyList<string> PrivateSubnetIds { get; }

    /// <summary>S3, as the other end of a rule.</summary>
    Peer S3 { get; }

    /// <summary>Its private endpoints of other services of AWS, as the other end of a rule; null where it has none.</summary>
    Peer? Services { get; }
}
