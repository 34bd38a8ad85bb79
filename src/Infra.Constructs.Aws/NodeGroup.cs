using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>A managed node group of an <see cref="EksCluster"/>: Amazon Linux 2023 in private subnets.</summary>
/// <remarks>
/// With a customer-managed key, the account needs the service-linked role of Auto Scaling. AWS creates it with the account's first Auto
/// Scaling group; to create it yourself, run <c>aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com</c>.
/// </remarks>
public sealed class NodeGroup : EstateConstruct
{
    private const int SmallestDisk = 20;
    private static readonly string[] AutoscaledArgument = ["scaling_config[0].desired_size"];
    private static readonly string[] TaggedTypes = ["instance", "network-interface", "volume"];

    private readonly EksCluster _cluster;

    /// <summary>Creates the node group.</summary>
    /// <exception cref="InfraException">INFRA1240–1243: the types, counts or disk are not valid. INFRA13xx: the posture is not allowed.</exception>
    public NodeGroup(Construct scope, string id, NodeGroupOptions options) : base(scope, id)
    {
        Validate([.. Check(options)]);
        Posture = Adopt(options.Posture);
        _cluster = options.Cluster;
        var name = $"{_cluster.ShortName}-{options.Name}";
        Key = Posture.DiskEncryption == Encryption.CustomerKey ? CreateKey(name) : null;
        Role = CreateRole(name);
        LaunchTemplate = CreateTemplate(name, options.DiskSizeGib);
        Resource = CreateResource(options);
        _cluster.Addons.RunDnsOn(this);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsEksNodeGroup Resource { get; }

    /// <summary>The launch template of the nodes.</summary>
    public AwsLaunchTemplate LaunchTemplate { get; }

    /// <summary>The role of the nodes.</summary>
    public ServiceRole Role { get; }

    /// <summary>The customer-managed key of the disks, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The posture in effect.</summary>
    public NodeGroupPosture Posture { get; }

    private IEnumerable<Problem?> Check(NodeGroupOptions options)
    {
        var types = options.InstanceTypes.Select(InstanceType.Parse).ToList();
        foreach (var (given, type) in options.InstanceTypes.Zip(types))
            yield return Require(type is not null, "INFRA1240", $"InstanceTypes has \"{given}\", which is not a type.", "Write it as family and size, such as t3.medium.");
        yield return Require(
            types.OfType<InstanceType>().DistinctBy(type => type.IsArm).Count() == 1 || types.Contains(null), "INFRA1241",
            $"InstanceTypes [{string.Join(", ", options.InstanceTypes)}] must be one or more, all with the same processor architecture.", "Split it into node groups.");
        yield return Require(
            options.MinNodes >= 1 && options.MaxNodes >= options.MinNodes, "INFRA1242",
            $"MinNodes {options.MinNodes} and MaxNodes {options.MaxNodes} must be at least 1, in this order.", "Correct them.");
        yield return Require(
            options.DiskSizeGib >= SmallestDisk, "INFRA1243",
            $"DiskSizeGib {options.DiskSizeGib} is too small: the image of a node needs {SmallestDisk}.", "Raise it.");
    }

    private AwsLaunchTemplate CreateTemplate(string name, int diskSize)
    {
        var tags = Tagging.TagsOf(Stack);
        tags["Name"] = ResourceName(name, AwsNameRules.LaunchTemplate);
        return new(this, "Template", new AwsLaunchTemplateConfig
        {
            Name = tags["Name"],
            UpdateDefaultVersion = true,
            VpcSecurityGroupIds = [_cluster.Network.Nodes.SecurityGroupId],
            // A hop limit of 1 keeps pods from using their node's permissions (AWS-0130, CKV_AWS_79, CKV_AWS_341).
            MetadataOptions = new AwsLaunchTemplateMetadataOptions { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            Monitoring = new AwsLaunchTemplateMonitoring { Enabled = Posture.DetailedMonitoring },
            BlockDeviceMappings = new[] { RootDisk(diskSize) },
            // EKS does not pass the group's tags on to instances and disks.
            TagSpecifications = TaggedTypes.Select(type => new AwsLaunchTemplateTagSpecifications { ResourceType = type, Tags = tags }).ToArray(),
        });
    }

    private AwsLaunchTemplateBlockDeviceMappings RootDisk(int size) => new()
    {
        DeviceName = "/dev/xvda",
        Ebs = new AwsLaunchTemplateBlockDeviceMappingsEbs
        {
            VolumeType = "gp3", VolumeSize = size, Encrypted = "true", KmsKeyId = Key?.Arn, DeleteOnTermination = "true",
        },
    };

    private AwsEksNodeGroup CreateResource(NodeGroupOptions options) => new(this, "NodeGroup", new AwsEksNodeGroupConfig
    {
        ClusterName = _cluster.Resource.Name,
        // A prefix, so that the replacement is created before the old group is deleted.
        NodeGroupNamePrefix = $"{ResourceName(options.Name, AwsNameRules.NodeGroupPrefix)}-",
        NodeRoleArn = Role.Arn,
        SubnetIds = [.. _cluster.Vpc.PrivateSubnetIds],
        InstanceTypes = [.. options.InstanceTypes],
        AmiType = InstanceType.Parse(options.InstanceTypes[0])!.IsArm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD",
        // Upgraded after the control plane, never before it.
        Version = _cluster.Resource.Version,
        LaunchTemplate = new AwsEksNodeGroupLaunchTemplate
        {
            Id = LaunchTemplate.Id, Version = Token.AsString(LaunchTemplate.LatestVersion),
        },
        ScalingConfig = new AwsEksNodeGroupScalingConfig { MinSize = options.MinNodes, MaxSize = options.MaxNodes, DesiredSize = options.MinNodes },
        UpdateConfig = new AwsEksNodeGroupUpdateConfig { MaxUnavailablePercentage = 33 },
        Lifecycle = new TerraformResourceLifecycle
        {
            CreateBeforeDestroy = true,
            // The autoscaler sets the number of nodes; a plan must not undo that.
            IgnoreChanges = AutoscaledArgument,
        },
        DependsOn = [.. Role.Permissions, .. _cluster.Addons.BeforeNodes],
    });

    /// <remarks>https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html</remarks>
    private EncryptionKey CreateKey(string name)
    {
        var scaling = PolicyPrincipal.ServiceLinkedRole(AwsStack.Of(this).Account, "autoscaling.amazonaws.com", "AWSServiceRoleForAutoScaling");
        return new(this, "Key", new()
        {
            Name = $"{name}-disks",
            Description = $"Disks of the nodes of {_cluster.Name}",
            Users =
            [
                new()
                {
                    Sid = "AutoScalingEncrypts",
                    Principal = scaling,
                    Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
                    Resources = ["*"],
                },
                new()
                {
                    Sid = "AutoScalingLendsToDisks",
                    Principal = scaling,
                    Actions = ["kms:CreateGrant"],
                    Resources = ["*"],
                    Conditions = [new("Bool", "kms:GrantIsForAWSResource", "true")],
                },
            ],
        });
    }

    /// <summary>The role does not include the permissions of the pod network; see <see cref="EksAddons"/>.</summary>
    private ServiceRole CreateRole(string name) => new(this, "Role", new()
    {
        Name = name,
        Description = $"Lets nodes join {_cluster.Name} and pull images",
        Trust = ServiceRole.ForEc2,
        ManagedPolicies = ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"],
    });
}
