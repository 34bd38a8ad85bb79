using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// A security group. It lets nothing in or out but what its rules say; each rule is a resource of its own, so that groups can refer to
/// each other and a change of one rule leaves the others alone.
/// </summary>
public sealed class SecurityGroup : EstateConstruct
{
    private readonly IVpc _vpc;
    private readonly SecurityGroupRules _rules;

    /// <summary>Creates the group.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1220: AWS takes no such description. INFRA13xx: the posture is not allowed.</exception>
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

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public AwsSecurityGroup Resource { get; }

    /// <summary>Its id, known after apply.</summary>
    public string SecurityGroupId { get; }

    /// <summary><c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>The settings it was built with.</summary>
    public SecurityGroupPosture Posture { get; }

    internal string ShortName { get; }

    /// <summary>Lets <paramref name="peer"/> in.</summary>
    /// <param name="peer">Who.</param>
    /// <param name="ports">To which ports.</param>
    /// <param name="description">Why, for people; 1 to 255 of AWS's characters, which leave out quotes.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1220–1226: AWS or the posture does not take the rule.</exception>
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

    /// <summary>Lets traffic out to <paramref name="peer"/>. Amazon's DNS, time and metadata services need no rule.</summary>
    /// <param name="peer">To whom.</param>
    /// <param name="ports">To which ports.</param>
    /// <param name="description">Why, for people; 1 to 255 of AWS's characters, which leave out quotes.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1220–1226: AWS or the posture does not take the rule.</exception>
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

    /// <summary>
    /// Lets HTTPS out to services of AWS: to the network's endpoints where it has them, and over the internet where it has only that of S3.
    /// </summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1225: the network has no endpoints, and the posture keeps traffic off the internet.</exception>
    public void AllowToAwsServices()
    {
        AllowTo(_vpc.S3, Ports.Https, "S3, which also holds layers of images and packages of Amazon Linux");
        if (_vpc.Services is { } services) AllowTo(services, Ports.Https, "Services of AWS by private endpoints");
        else AllowTo(Peer.Internet, Ports.Https, "Services of AWS and registries on the internet");
    }
}
