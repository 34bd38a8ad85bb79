using System.Text.RegularExpressions;
using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>
/// An EC2 instance with its own role and security group. No inbound traffic is allowed by default; administrators connect through Systems
/// Manager, which needs only outbound connections.
/// </summary>
public sealed partial class Instance : EstateConstruct
{
    private const int SmallestDisk = 8;

    // https://docs.aws.amazon.com/linux/al2023/ug/ec2.html
    private const string NewestImage = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default";

    private static readonly string[] ImageArgument = ["ami"];

    /// <summary>Creates the instance.</summary>
    /// <exception cref="InfraException">INFRA1250–1255: the type, zone, image or disk is not valid. INFRA13xx: the posture is not allowed.</exception>
    public Instance(Construct scope, string id, InstanceOptions options) : base(scope, id)
    {
        Posture = Adopt(options.Posture);
        Validate([.. Check(options)]);
        Name = ResourceName(options.Name, AwsNameRules.NameTag);
        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new() { Vpc = options.Vpc, Name = options.Name, Description = $"Instance {Name}" });
        SecurityGroup.AllowToAwsServices();
        Role = new ServiceRole(this, "Role", new()
        {
            Name = options.Name,
            Description = $"What the instance {Name} may do",
            Trust = ServiceRole.ForEc2,
            ManagedPolicies = ["AmazonSSMManagedInstanceCore"],
            Policy = options.Policy,
        });
        Key = Posture.DiskEncryption == Encryption.CustomerKey ? CreateKey(options.Name) : null;
        Resource = CreateResource(options);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsInstance Resource { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-vm</c>.</summary>
    public string Name { get; }

    /// <summary>The security group. Allow clients here: <c>SecurityGroup.AllowFrom(…)</c>.</summary>
    public SecurityGroup SecurityGroup { get; }

    /// <summary>The role of the instance.</summary>
    public ServiceRole Role { get; }

    /// <summary>The customer-managed key of the disk, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The posture in effect.</summary>
    public InstancePosture Posture { get; }

    /// <summary>The private address, known after apply.</summary>
    public string PrivateIp => Resource.PrivateIp;

    /// <summary>The public address, known after apply; null if the posture does not allow one.</summary>
    public string? PublicIp => Posture.PublicAddress ? Resource.PublicIp : null;

    private IEnumerable<Problem?> Check(InstanceOptions options)
    {
        var type = InstanceType.Parse(options.InstanceType);
        yield return Require(type is not null, "INFRA1250", $"InstanceType \"{options.InstanceType}\" is not a type.", "Write it as family and size, such as t3.micro.");
        yield return Require(
            type is null || type.CanBeEbsOptimized || !Posture.EbsOptimized, "INFRA1251",
            $"InstanceType \"{options.InstanceType}\" can't be EBS-optimized, which {nameof(InstancePosture)}.{nameof(Posture.EbsOptimized)} requires.",
            "Choose a type of a later generation, such as t3.micro.");
        yield return Require(
            options.Zone is null || options.Vpc.Zones.Contains(options.Zone), "INFRA1252",
            $"Zone \"{options.Zone}\" is not one of the network's: {string.Join(", ", options.Vpc.Zones)}.", "Choose one of them.");
        yield return Require(
            !Posture.PublicAddress || options.Vpc.PublicSubnetIds.Count > 0, "INFRA1255",
            $"{options.Vpc.ConstructPath} has no public subnets, and {nameof(InstancePosture)}.{nameof(Posture.PublicAddress)} requires an address in one.",
            "Name the public subnets of the network, or use a posture without a public address.");
        yield return Require(
            options.Image is not MachineImage.Exactly { Id: var image } || ImageId().IsMatch(image), "INFRA1253",
            $"Image \"{(options.Image as MachineImage.Exactly)?.Id}\" is not the id of an image.", "Write it as ami- and 8 or 17 hexadecimal digits.");
        yield return Require(
            options.DiskSizeGib >= SmallestDisk, "INFRA1254",
            $"DiskSizeGib {options.DiskSizeGib} is too small: the image needs {SmallestDisk}.", "Raise it.");
    }

    private EncryptionKey CreateKey(string name) => new(this, "Key", new()
    {
        Name = $"{name}-disk", Description = $"Disk of the instance {Name}", Protected = Posture.TerminationProtection,
    });

    private AwsInstance CreateResource(InstanceOptions options) => new(this, "Instance", new AwsInstanceConfig
    {
        Ami = ImageOf(options),
        InstanceType = options.InstanceType,
        SubnetId = SubnetOf(options),
        AssociatePublicIpAddress = Posture.PublicAddress,
        VpcSecurityGroupIds = [SecurityGroup.SecurityGroupId],
        IamInstanceProfile = CreateProfile().Name,
        EbsOptimized = Posture.EbsOptimized,
        Monitoring = Posture.DetailedMonitoring,
        DisableApiTermination = Posture.TerminationProtection,
        // AWS-0028, CKV_AWS_79; a hop limit of 1 keeps containers from using the instance's permissions.
        MetadataOptions = new AwsInstanceMetadataOptions { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
        RootBlockDevice = new AwsInstanceRootBlockDevice
        {
            VolumeType = "gp3", VolumeSize = options.DiskSizeGib, Encrypted = true, KmsKeyId = Key?.Arn, DeleteOnTermination = true, // AWS-0131, CKV_AWS_8
        },
        // Not tags of the block device: those are added after creation, so that the volume would be untagged at first.
        VolumeTags = new Dictionary<string, string>(Tagging.TagsOf(Stack)) { ["Name"] = Name },
        Tags = Vpc.Named(Name),
        Lifecycle = options.Image is MachineImage.Newest ? new TerraformResourceLifecycle { IgnoreChanges = ImageArgument } : null,
        DependsOn = [.. Role.Permissions],
    });

    private string ImageOf(InstanceOptions options)
    {
        if (options.Image is MachineImage.Exactly { Id: var image }) return image;
        var architecture = InstanceType.Parse(options.InstanceType)!.IsArm ? "arm64" : "x86_64";
        // Not Value, which would turn a public id into a secret.
        return new DataAwsSsmParameter(this, "Image", new DataAwsSsmParameterConfig { Name = $"{NewestImage}-{architecture}" }).InsecureValue;
    }

    private string SubnetOf(InstanceOptions options)
    {
        var subnets = Posture.PublicAddress ? options.Vpc.PublicSubnetIds : options.Vpc.PrivateSubnetIds;
        return options.Zone is null ? subnets[0] : subnets[options.Vpc.Zones.ToList().IndexOf(options.Zone)];
    }

    private AwsIamInstanceProfile CreateProfile() => new(this, "Profile", new AwsIamInstanceProfileConfig
    {
        Name = AwsNameRules.InstanceProfile.Check(ConstructPath, Name), Role = Role.Resource.Name,
    });

    [GeneratedRegex(@"^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})\z")]
    private static partial Regex ImageId();
}
