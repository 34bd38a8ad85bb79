using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>The AWS account and region that stacks are deployed to, and where their states are stored.</summary>
public sealed record AwsAccount
{
    /// <summary>The account id, 12 digits. The provider refuses to work in any other account.</summary>
    public required string Id { get; init; }

    /// <summary>The region, such as <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>
    /// Availability zones by name, in the order in which subnets use them. They are listed rather than looked up: the order in which AWS
    /// returns a region's zones can change, which would move subnets.
    /// </summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Where the states are stored.</summary>
    public required StateBackend State { get; init; }

    /// <summary>
    /// The last part of the name of the permissions boundary for the roles of an environment, such as
    /// <see cref="Pipelines.PermissionsBoundary.Name"/>. The policy <c>ESTATE-ENVIRONMENT-NAME</c> must exist. Default: null, for an
    /// account in which an administrator creates the roles.
    /// </summary>
    public string? RoleBoundary { get; init; }

    /// <summary>The partition: <c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>. Default: <c>aws</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>Returns an ARN in this account and region: <c>arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE</c>.</summary>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";

    /// <summary>Returns the ARN of a role in this account.</summary>
    public string RoleArn(string name) => IamArn($"role/{name}");

    /// <summary>Returns the ARN of an IAM resource, which has no region: <c>policy/lynx-boundary</c>.</summary>
    internal string IamArn(string resource) => $"arn:{Partition}:iam::{Id}:{resource}";

    /// <summary>Returns the ARN of an AWS managed policy.</summary>
    internal string ManagedPolicyArn(string name) => $"arn:{Partition}:iam::aws:policy/{name}";
}
