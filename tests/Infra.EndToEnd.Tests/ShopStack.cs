using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.EndToEnd.Tests;

/// <summary>What most companies have: a queue, a database, a load balancer with a name, images, a bucket, and the role of what works with them.</summary>
internal sealed class ShopStack : AwsStack
{
    private readonly Vpc _vpc;
    private readonly string _prefix;
    private readonly bool _isHardened;
    private readonly EncryptionKey _key;

    public ShopStack(Estate estate, DeploymentEnvironment environment, Vpc vpc) : base(estate, environment, "shop", LynxEstate.Account)
    {
        (_vpc, _prefix, _isHardened) = (vpc, $"{estate.Name}-{environment.Name}", environment.Posture == PostureLevel.Hardened);
        _key = new(this, "Key", new() { Name = "shop", Description = "What the shop stores", Protected = _isHardened });
        AddDatabase();
        AddLoadBalancer(environment);
        AddWorker(AddQueue(), AddImages(), AddBucket());
    }

    private void AddDatabase()
    {
        var group = new SecurityGroup(this, "DatabaseGroup", new() { Vpc = _vpc, Name = "orders", Description = "The database of orders" });
        group.AllowFrom(Peer.Network(_vpc), Ports.Tcp(5432), "Workers");
        var subnets = new AwsDbSubnetGroup(this, "DatabaseSubnets", new AwsDbSubnetGroupConfig { Name = $"{_prefix}-orders", SubnetIds = [.. _vpc.PrivateSubnetIds] });
        _ = new AwsDbInstance(this, "Database", new AwsDbInstanceConfig
        {
            Identifier = $"{_prefix}-orders",
            Engine = "postgres",
            EngineVersion = "17.4",
            InstanceClass = "db.t4g.micro",
            AllocatedStorage = 20,
            Username = "orders",
            ManageMasterUserPassword = true,
            DbSubnetGroupName = subnets.Name,
            VpcSecurityGroupIds = [group.SecurityGroupId],
            StorageEncrypted = true,
            KmsKeyId = _key.Arn,
            BackupRetentionPeriod = 7,
            MultiAz = _isHardened,
            DeletionProtection = _isHardened,
            SkipFinalSnapshot = !_isHardened,
            FinalSnapshotIdentifier = _isHardened ? $"{_prefix}-orders-final" : null,
        });
    }

    private void AddLoadBalancer(DeploymentEnvironment environment)
    {
        var balancer = new AwsLb(this, "Web", new AwsLbConfig
        {
            Name = $"{_prefix}-web", LoadBalancerType = "network", Internal = true, Subnets = [.. _vpc.PrivateSubnetIds], EnableDeletionProtection = _isHardened,
        });
        var targets = new AwsLbTargetGroup(this, "WebTargets", new AwsLbTargetGroupConfig { Name = $"{_prefix}-web", Port = 443, Protocol = "TCP", TargetType = "ip", VpcId = _vpc.VpcId });
        // The targets have the certificate.
        _ = new AwsLbListener(this, "WebListener", new AwsLbListenerConfig
        {
            LoadBalancerArn = balancer.Arn,
            Port = 443,
            Protocol = "TCP",
            DefaultAction = new[] { new AwsLbListenerDefaultAction { Type = "forward", TargetGroupArn = targets.Arn } },
        });
        var zone = new AwsRoute53Zone(this, "Zone", new AwsRoute53ZoneConfig { Name = $"{environment.Name}.lynx.example" });
        _ = new AwsRoute53Record(this, "WebName", new AwsRoute53RecordConfig
        {
            ZoneId = zone.ZoneId,
            Name = $"shop.{environment.Name}.lynx.example",
            Type = "A",
            Alias = new AwsRoute53RecordAlias { Name = balancer.DnsName, ZoneId = balancer.ZoneId, EvaluateTargetHealth = true },
        });
    }

    private AwsSqsQueue AddQueue() => new(this, "Orders", new AwsSqsQueueConfig { Name = $"{_prefix}-orders", KmsMasterKeyId = _key.Arn });

    private AwsEcrRepository AddImages() => new(this, "Images", new AwsEcrRepositoryConfig
    {
        Name = $"{_prefix}-worker",
        ImageTagMutability = "IMMUTABLE",
        ImageScanningConfiguration = new AwsEcrRepositoryImageScanningConfiguration { ScanOnPush = true },
        EncryptionConfiguration = new[] { new AwsEcrRepositoryEncryptionConfiguration { EncryptionType = "KMS", KmsKey = _key.Arn } },
    });

    private Bucket AddBucket()
    {
        var logs = new Bucket(this, "Logs", new() { Name = "shop-logs", AccessLogs = AccessLogs.ReceivesThem });
        return new(this, "Invoices", new() { Name = "invoices", AccessLogs = AccessLogs.To(logs), Key = _key });
    }

    private void AddWorker(AwsSqsQueue orders, AwsEcrRepository images, Bucket invoices) => _ = new ServiceRole(this, "Worker", new()
    {
        Name = "worker",
        Description = "Works orders off",
        Trust = new() { Sid = "Tasks", Principal = PolicyPrincipal.Service("ecs-tasks.amazonaws.com"), Actions = ["sts:AssumeRole"] },
        Policy =
        [
            new() { Sid = "Orders", Actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resources = [orders.Arn] },
            new() { Sid = "Images", Actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resources = [images.Arn] },
            new() { Sid = "Invoices", Actions = ["s3:PutObject"], Resources = [$"{invoices.Arn}/*"] },
            new() { Sid = "Key", Actions = ["kms:Decrypt", "kms:GenerateDataKey"], Resources = [_key.Arn] },
        ],
    });
}
