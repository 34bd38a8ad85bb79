using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// A VPC with a public and a private subnet in each zone, a way out through an internet gateway and NAT, a default security group
/// without rules, private ways to services of AWS, and a flow log.
/// </summary>
public sealed class Vpc : EstateConstruct, IVpc
{
    /// <summary>Creates the VPC.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1203–1206: block or zones are not usable. INFRA13xx: the posture is not allowed.</exception>
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
            // No rules: whoever forgets to choose a group gets no traffic (CKV2_AWS_12).
            VpcId = Resource.Id, Tags = Named($"{Name}-default-closed"),
        });
        PublicSubnets = CreateSubnets(SubnetTier.Public, layout, options.Clusters);
        PrivateSubnets = CreateSubnets(SubnetTier.Private, layout, options.Clusters);
        var routing = new VpcRouting(this, "Routing");
        Endpoints = new VpcEndpoints(this, "Endpoints", routing.Tables);
        FlowLog = new VpcFlowLog(this, "FlowLog");
    }

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public AwsVpc Resource { get; }

    /// <summary>Its id, known after apply.</summary>
    public string VpcId => Resource.Id;

    /// <summary><c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>Its block.</summary>
    public string Cidr { get; }

    /// <summary>The zones, in the order of the subnets.</summary>
    public IReadOnlyList<string> Zones { get; }

    /// <summary>One in each zone: for load balancers and NAT.</summary>
    public IReadOnlyList<AwsSubnet> PublicSubnets { get; }

    /// <summary>One in each zone: for everything else.</summary>
    public IReadOnlyList<AwsSubnet> PrivateSubnets { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> PublicSubnetIds => [.. PublicSubnets.Select(subnet => subnet.Id)];

    /// <inheritdoc />
    public IReadOnlyList<string> PrivateSubnetIds => [.. PrivateSubnets.Select(subnet => subnet.Id)];

    /// <summary>Its private ways to services of AWS.</summary>
    public VpcEndpoints Endpoints { get; }

    /// <summary>Its flow log.</summary>
    public VpcFlowLog FlowLog { get; }

    /// <summary>The settings it was built with.</summary>
    public VpcPosture Posture { get; }

    Peer IVpc.S3 => Endpoints.S3;

    Peer? IVpc.Services => Endpoints.Services;

    internal string ShortName { get; }

    /// <summary>A network that exists, by the ids of its parts.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="ids">Its parts.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1205, INFRA1206, INFRA1208: the zones, or the subnets for them, are not usable.</exception>
    public static IVpc FromIds(Construct scope, string id, VpcIds ids) => new ImportedVpc(scope, id, ids);

    /// <summary>A network that exists, looked up in the stack's account and region whenever Terraform plans.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="lookup">By what it is found.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1205, INFRA1206, INFRA1209: the zones are not usable, or nothing says which network.</exception>
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

    /// <summary>The tags by which EKS finds subnets: https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html</summary>
    private Dictionary<string, string> SubnetTags(SubnetTier tier, string zone, IReadOnlyList<string> clusters)
    {
        var tags = Named($"{Name}-{tier.ToString().ToLowerInvariant()}-{zone}");
        tags[tier == SubnetTier.Public ? "kubernetes.io/role/elb" : "kubernetes.io/role/internal-elb"] = "1";
        foreach (var cluster in clusters) tags[$"kubernetes.io/cluster/{cluster}"] = "shared";
        return tags;
    }
}
