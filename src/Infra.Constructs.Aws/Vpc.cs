using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// A VPC with a public and a private subnet in each zone, an internet gateway, NAT, a default security group without rules, private
/// endpoints for AWS services, and a flow log.
/// </summary>
public sealed class Vpc : EstateConstruct, IVpc
{
    /// <summary>Creates the VPC.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1203–1206: the block or the zones are not valid. INFRA13xx: the posture is not allowed.
    /// </exception>
    public Vpc(Construct scope, string id, VpcOptions options) : base(scope, id)
    {
        var account = AwsStack.Of(this).Account;
        Zones = options.Zones ?? account.Zones;
        var layout = new VpcLayout(ConstructPath, options.Cidr, Zones, account);
        Validate([.. layout.Check(Stack.Estate)]);
        Posture = Adopt(options.Posture);

        Cidr = options.Cidr;
        ShortName = options.Name;
        Name = ResourceName(ShortName, AwsNameRules.NameTag);
        Resource = new AwsVpc(this, "Vpc", new AwsVpcConfig
        {
            CidrBlock = Cidr, EnableDnsHostnames = true, EnableDnsSupport = true, Tags = Named(Name),
        });
        _ = new AwsDefaultSecurityGroup(this, "DefaultSecurityGroup", new AwsDefaultSecurityGroupConfig
        {
            // No rules: resources without an explicit security group get no traffic (CKV2_AWS_12).
            VpcId = Resource.Id, Tags = Named($"{Name}-default-closed"),
        });
        PublicSubnets = CreateSubnets(SubnetTier.Public, layout, options.Clusters);
        PrivateSubnets = CreateSubnets(SubnetTier.Private, layout, options.Clusters);
        var routing = new VpcRouting(this, "Routing");
        Endpoints = new VpcEndpoints(this, "Endpoints", routing.Tables);
        FlowLog = new VpcFlowLog(this, "FlowLog");
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsVpc Resource { get; }

    /// <summary>The VPC id, known after apply.</summary>
    public string VpcId => Resource.Id;

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>The IPv4 block.</summary>
    public string Cidr { get; }

    /// <summary>The zones, in the order of the subnets.</summary>
    public IReadOnlyList<string> Zones { get; }

    /// <summary>The public subnets, one per zone: for load balancers and NAT.</summary>
    public IReadOnlyList<AwsSubnet> PublicSubnets { get; }

    /// <summary>The private subnets, one per zone: for everything else.</summary>
    public IReadOnlyList<AwsSubnet> PrivateSubnets { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> PublicSubnetIds => [.. PublicSubnets.Select(subnet => subnet.Id)];

    /// <inheritdoc />
    public IReadOnlyList<string> PrivateSubnetIds => [.. PrivateSubnets.Select(subnet => subnet.Id)];

    /// <summary>The private endpoints of AWS services.</summary>
    public VpcEndpoints Endpoints { get; }

    /// <summary>The flow log.</summary>
    public VpcFlowLog FlowLog { get; }

    /// <summary>The posture in effect.</summary>
    public VpcPosture Posture { get; }

    Peer IVpc.S3 => Endpoints.S3;

    Peer? IVpc.Services => Endpoints.Services;

    internal string ShortName { get; }

    /// <summary>References an existing network by the ids of its parts.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="ids">The parts of the network.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1205, INFRA1206, INFRA1208: the zones or their subnets are not valid.</exception>
    public static IVpc FromIds(Construct scope, string id, VpcIds ids) => new ImportedVpc(scope, id, ids);

    /// <summary>References an existing network, looked up in the stack's account and region at every plan.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="lookup">The search criteria.</param>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1205, INFRA1206, INFRA1209: the zones are not valid, or there are no criteria to find the network.
    /// </exception>
    public static IVpc FromLookup(Construct scope, string id, VpcLookup lookup) => new ImportedVpc(scope, id, lookup);

    internal static Dictionary<string, string> Named(string name) => new() { ["Name"] = name };

    private AwsSubnet[] CreateSubnets(SubnetTier tier, VpcLayout layout, IReadOnlyList<string> clusters) =>
    [
        .. Zones.Select((zone, index) => new AwsSubnet(this, $"{tier}-{zone}", new AwsSubnetConfig
        {
            VpcId = Resource.Id,
            AvailabilityZone = zone,
            CidrBlock = layout.Subnet(tier, index).ToString(),
            MapPublicIpOnLaunch = tier == SubnetTier.Public && Posture.MapPublicIpOnLaunch,
            Tags = SubnetTags(tier, zone, clusters),
        })),
    ];

    /// <summary>The tags that EKS uses to find subnets: https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html</summary>
    private Dictionary<string, string> SubnetTags(SubnetTier tier, string zone, IReadOnlyList<string> clusters)
    {
        var tags = Named($"{Name}-{tier.ToString().ToLowerInvariant()}-{zone}");
        tags[tier == SubnetTier.Public ? "kubernetes.io/role/elb" : "kubernetes.io/role/internal-elb"] = "1";
        foreach (var cluster in clusters) tags[$"kubernetes.io/cluster/{cluster}"] = "shared";
        return tags;
    }
}
