namespace Infra.Contracts.Identities;

/// <summary>A role of an AWS account, taken with <c>sts:AssumeRoleWithWebIdentity</c>.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Region">The region in which the job works.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Partition">Default: <c>aws</c>.</param>
public sealed record AwsLogin(string AccountId, string Region, string Role, string Partition = "aws") : CloudLogin
{
    /// <summary>The audience of the token.</summary>
    public const string Audience = "sts.amazonaws.com";

    /// <inheritdoc/>
    public override string TokenAudience => Audience;

    /// <summary>The role's ARN.</summary>
    public string RoleArn => $"arn:{Partition}:iam::{AccountId}:role/{Role}";

    /// <summary>The role of an identity in an account.</summary>
    public static AwsLogin Of(PipelineIdentity identity, string accountId, string region, string partition = "aws") =>
        new(accountId, region, identity.Name, partition);
}
