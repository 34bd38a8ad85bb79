using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// A security group. Only traffic that a rule allows is let in or out. Each rule is a separate resource, so that groups can refer to each
/// other and changing one rule leaves the others untouched.
/// </summary>
public sealed class SecurityGroup : EstateConstruct
{
    private readonly IVpc _vpc;
    private readonly SecurityGroupRules _rules;

    /// <summary>Creates the group.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1220: the description is not valid. INFRA13xx: the posture is not allowed.</exception>
    public SecurityGroup(Construct scope, string id, SecurityGroupOptions options) : base(scope, id)
    {
        _vpc = options.Vpc;
        ShortName = options.Name;
        Posture = Adopt(options.Posture);
        _rules = new SecurityGroupRules(ConstructPath, Posture);
        Validate(_rules.CheckDescription(options.Description));
        Name = ResourceName(options.Name, AwsNameRules.SecurityGroup);
        Resource = new AwsSecurityGroup(this, "Group", new AwsSecurityGroupConfig
        {
            Name = Name, Description = options.Description, VpcId = _vpc.VpcId, Tags = Vpc.Named(Name),
        });
        SecurityGroupId = Resource.Id;
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsSecurityGroup Resource { get; }

    /// <summary>The group id, known after apply.</summary>
    public string SecurityGroupId { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>The posture in effect.</summary>
    public SecurityGroupPosture Posture { get; }

    internal string ShortName { get; }

    /// <summary>Allows inbound traffic from <paramref name="peer"/>.</summary>
    /// <param name="peer">The source.</param>
    /// <param name="ports">The destination ports.</param>
    /// <param name="description">The reason, for people: 1 to 255 characters of the set that AWS allows, which excludes quotes.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1220–1226: AWS or the posture does not allow the rule.</exception>
    public AwsVpcSecurityGroupIngressRule AllowFrom(Peer peer, Ports ports, string description)
    {
        var id = $"From-{peer.Name}-{ports}";
        Validate([.. _rules.Check(id, peer, ports, description), .. _rules.CheckIngress(peer, ports)]);
        return new(this, id, new AwsVpcSecurityGroupIngressRuleConfig
        {
            SecurityGroupId = SecurityGroupId,
            Description = description,
            IpProtocol = ports.Protocol,
            FromPort = ports.First,
            ToPort = ports.Last,
            ReferencedSecurityGroupId = peer.GroupId,
            CidrIpv4 = peer.CidrIpv4,
            CidrIpv6 = peer.CidrIpv6,
            PrefixListId = peer.PrefixListId,
        });
    }

    /// <summary>Allows outbound traffic to <paramref name="peer"/>. Amazon's DNS, time and metadata services need no rule.</summary>
    /// <param name="peer">The destination.</param>
    /// <param name="ports">The destination ports.</param>
    /// <param name="description">The reason, for people: 1 to 255 characters of the set that AWS allows, which excludes quotes.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1220–1226: AWS or the posture does not allow the rule.</exception>
    public AwsVpcSecurityGroupEgressRule AllowTo(Peer peer, Ports ports, string description)
    {
        var id = $"To-{peer.Name}-{ports}";
        Validate([.. _rules.Check(id, peer, ports, description), .. _rules.CheckEgress(peer, ports)]);
        return new(this, id, new AwsVpcSecurityGroupEgressRuleConfig
        {
            SecurityGroupId = SecurityGroupId,
            Description = description,
            IpProtocol = ports.Protocol,
            FromPort = ports.First,
            ToPort = ports.Last,
            ReferencedSecurityGroupId = peer.GroupId,
            CidrIpv4 = peer.CidrIpv4,
            CidrIpv6 = peer.CidrIpv6,
            PrefixListId = peer.PrefixListId,
        });
    }

    /// <summary>Allows outbound HTTPS to AWS services: to S3's endpoint, and to the network's other endpoints or, if it has none, the internet.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1225: the network has no endpoints, and the posture forbids traffic to the internet.
    /// </exception>
    public void AllowToAwsServices()
    {
        AllowTo(_vpc.S3, Ports.Https, "S3, which also holds layers of images and packages of Amazon Linux");
        if (_vpc.Services is { } services) AllowTo(services, Ports.Https, "Services of AWS by private endpoints");
        else AllowTo(Peer.Internet, Ports.Https, "Services of AWS and registries on the internet");
    }
}
