using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// The private endpoints of AWS services in a VPC: always S3, and, if the posture says so, the services that a private cluster and
/// instances without internet access need.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html</remarks>
public sealed class VpcEndpoints : EstateConstruct
{
    // Needed to join a cluster, pull images, get pod identities, write logs and use Systems Manager.
    private static readonly string[] ServiceNames =
        ["ec2", "ec2messages", "ecr.api", "ecr.dkr", "eks", "eks-auth", "logs", "ssm", "ssmmessages", "sts"];

    private readonly Vpc _vpc;
    private readonly string _region;

    internal VpcEndpoints(Vpc vpc, string id, IReadOnlyList<AwsRouteTable> tables) : base(vpc, id)
    {
        _vpc = vpc;
        _region = AwsStack.Of(this).Account.Region;
        var s3 = new AwsVpcEndpoint(this, "s3", new AwsVpcEndpointConfig
        {
            VpcId = vpc.VpcId,
            ServiceName = ServiceName("s3"),
            VpcEndpointType = "Gateway",
            RouteTableIds = [.. tables.Select(table => table.Id)],
            Tags = Vpc.Named($"{vpc.Name}-s3"),
        });
        S3 = Peer.PrefixList("s3", s3.PrefixListId);
        if (vpc.Posture.ServiceEndpoints == ServiceEndpoints.All) Services = Peer.Group(CreateInterfaces());
    }

    /// <summary>S3, as the peer of a security group rule.</summary>
    public Peer S3 { get; }

    /// <summary>The endpoints of the other services, as the peer of a security group rule; null if there are none.</summary>
    public Peer? Services { get; }

    private SecurityGroup CreateInterfaces()
    {
        var group = new SecurityGroup(this, "Group", new()
        {
            Vpc = _vpc, Name = $"{_vpc.ShortName}-endpoints", Description = "Private endpoints of AWS services",
        });
        group.AllowFrom(Peer.Cidr(_vpc.Cidr), Ports.Https, "Everything in the network");
        string[] subnets = [.. _vpc.PrivateSubnetIds];
        foreach (var service in ServiceNames)
        {
            _ = new AwsVpcEndpoint(this, service, new AwsVpcEndpointConfig
            {
                VpcId = _vpc.VpcId,
                ServiceName = ServiceName(service),
                VpcEndpointType = "Interface",
                // The services' usual host names resolve to the endpoints, so clients need no configuration.
                PrivateDnsEnabled = true,
                SubnetIds = subnets,
                SecurityGroupIds = [group.SecurityGroupId],
                Tags = Vpc.Named($"{_vpc.Name}-{service}"),
            });
        }

        return group;
    }

    private string ServiceName(string service) => $"com.amazonaws.{_region}.{service}";
}
