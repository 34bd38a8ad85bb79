namespace Infra.Constructs.Aws;

/// <summary>Gives an IAM role access to a cluster.</summary>
/// <param name="Name">The id of the access entry, such as <c>developers</c>.</param>
/// <param name="RoleArn">The ARN of a role that exists, such as <see cref="AwsAccount.RoleArn"/> for one that another stack creates.</param>
/// <param name="Policy">The role's permissions.</param>
public sealed record EksAccess(string Name, string RoleArn, EksAccessPolicy Policy);
