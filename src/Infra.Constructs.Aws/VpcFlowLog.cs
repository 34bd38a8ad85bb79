using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>A VPC's flow log in CloudWatch, with the role that writes it.</summary>
/// <remarks>https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html</remarks>
public sealed class VpcFlowLog : EstateConstruct
{
    private readonly AwsAccount _account;

    internal VpcFlowLog(Vpc vpc, string id) : base(vpc, id)
    {
        _account = AwsStack.Of(this).Account;
        var posture = vpc.Posture;
        LogGroup = new LogGroup(this, "LogGroup", new()
        {
            Name = $"{vpc.ShortName}-flow-log", RetentionDays = posture.FlowLogRetentionDays, Encryption = posture.FlowLogEncryption,
        });
        var role = CreateRole($"{vpc.ShortName}-flow-log");
        Resource = new AwsFlowLog(this, "FlowLog", new AwsFlowLogConfig
        {
            VpcId = vpc.VpcId,
            TrafficType = posture.FlowLogTraffic == FlowLogTraffic.All ? "ALL" : "REJECT",
            MaxAggregationInterval = posture.FlowLogIntervalSeconds,
            LogDestinationType = "cloud-watch-logs",
            LogDestination = LogGroup.Arn,
            IamRoleArn = role.Arn,
            Tags = Vpc.Named($"{vpc.Name}-flow-log"),
        });
    }

    /// <summary>The L1 resource.</summary>
    public AwsFlowLog Resource { get; }

    /// <summary>The log group of the flow log.</summary>
    public LogGroup LogGroup { get; }

    private AwsIamRole CreateRole(string name)
    {
        var role = new AwsIamRole(this, "Role", new AwsIamRoleConfig
        {
            Name = ResourceName(name, AwsNameRules.IamRole),
            Description = "Lets VPC write flow logs",
            PermissionsBoundary = AwsStack.Of(this).RoleBoundaryArn,
            AssumeRolePolicy = new PolicyDocument(new PolicyStatement
            {
                Sid = "FlowLogs",
                Principal = PolicyPrincipal.Service("vpc-flow-logs.amazonaws.com"),
                Actions = ["sts:AssumeRole"],
                // Only flow logs of this account, to prevent the confused deputy problem.
                Conditions = [new("StringEquals", "aws:SourceAccount", _account.Id), new("ArnLike", "aws:SourceArn", _account.Arn("ec2", "vpc-flow-log/*"))],
            }).ToJson(),
        });
        _ = new AwsIamRolePolicy(this, "RolePolicy", new AwsIamRolePolicyConfig
        {
            Name = "write-flow-log",
            Role = role.Id,
            Policy = new PolicyDocument(new PolicyStatement
            {
                Sid = "WriteFlowLog",
                Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                Resources = [LogGroup.Arn, $"{LogGroup.Arn}:*"],
            }).ToJson(),
        });
        return role;
    }
}
