namespace Infra.Contracts.Identities;

/// <summary>A role of an AWS account, taken with <c>sts:AssumeRoleWithWebIdentity</c>.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Region">The region in which the job works.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Partition">Default: <c>aws</c>.</param>
public sealed record AwsLogin(string AccountId, string Region, string Role, string Partition = "aws") : CloudLogin
{
    /// <summary>The audience of GitHub's tokens, which AWS's own action asks for.</summary>
    public const string Audience = "sts.amazonaws.com";

    private string OwnAudience { get; init; } = Audience;

    /// <inheritdoc/>
    public override string TokenAudience => OwnAudience;

    /// <summary>The role's ARN.</summary>
    public string RoleArn => $"arn:{Partition}:iam::{AccountId}:role/{Role}";

    /// <summary>The role of an identity, taken with a token of a certain forge.</summary>
    public static AwsLogin Of(PipelineIdentity identity, SourceRepository forge, string accountId, string region, string partition = "aws") =>
        new(accountId, region, identity.Name, partition) { OwnAudience = AudienceOf(identity, forge) };

    /// <summary>
    /// The audience of the token with which an identity is taken. A subject of GitLab does not tell plan from apply, nor one environment
    /// from another: there each identity has an audience of its own, so that a token for one is of no use for another.
    /// </summary>
    public static string AudienceOf(PipelineIdentity identity, SourceRepository forge) =>
        forge is GitLabProject ? $"{Audience}/{identity.Name}" : Audience;
}
