namespace Infra.Constructs.Aws;

/// <summary>Lets a role of IAM into a cluster.</summary>
/// <param name="Name">The id of its access entry, such as <c>developers</c>.</param>
/// <param name="RoleArn">The role, such as <see cref="AwsAccount.RoleArn"/> of one that another stack creates. It must exist.</param>
/// <param name="Policy">What it may do.</param>
public sealed record EksAccess(string Name, string RoleArn, EksAccessPolicy Policy);
