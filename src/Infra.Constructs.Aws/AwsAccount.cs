using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>An AWS account and region in which stacks are deployed, and the storage of their states.</summary>
public sealed record AwsAccount
{
    /// <summary>Twelve digits. The provider refuses to work in any other account.</summary>
    public required string Id { get; init; }

    /// <summary>Such as <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>
    /// Availability zones by name, in the order in which subnets take them. Named rather than asked for: which zones a region
    /// lists first changes with time, and with it would change where a subnet lies.
    /// </summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Where the states are stored.</summary>
    public required StateBackend State { get; init; }

    /// <summary>
    /// The last part of the name of the policy that bounds every role of an environment, such as
    /// <see cref="Pipelines.PermissionsBoundary.Name"/>; <c>ESTATE-ENVIRONMENT-NAME</c> must exist. Default: none, which suits an account
    /// whose roles an administrator makes.
    /// </summary>
    public string? RoleBoundary { get; init; }

    /// <summary>Default: <c>aws</c>; <c>aws-us-gov</c> and <c>aws-cn</c> are the others.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>An ARN in this account and region: <c>arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE</c>.</summary>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";

    /// <summary>The ARN of a role of this account, by the role's name.</summary>
    public string RoleArn(string name) => IamArn($"role/{name}");

    /// <summary>The ARN of something of IAM, which knows no region: <c>policy/lynx-boundary</c>.</summary>
    internal string IamArn(string resource) => $"arn:{Partition}:iam::{Id}:{resource}";

    /// <summary>The ARN of a policy that AWS manages.</summary>
    internal string ManagedPolicyArn(string name) => $"arn:{Partition}:iam::aws:policy/{name}";
}
