using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// What belongs to one environment in AWS: what has a name begins with <c>ESTATE-ENVIRONMENT-</c>, and what has only a number carries the
/// environment's tag. Environments that share an account are kept apart by these two.
/// </summary>
internal sealed record PipelineScope
{
    public required PipelineIdentity Identity { get; init; }

    public required AwsAccount Account { get; init; }

    public required S3StateStorage State { get; init; }

    /// <summary>The ARN of the boundary that the environment's roles stand behind.</summary>
    public required string BoundaryArn { get; init; }

    /// <summary>What AWS manages and a role of the environment may have.</summary>
    public required IReadOnlyList<string> ManagedPolicies { get; init; }

    /// <summary>Whether it also reads what serves all environments.</summary>
    public required bool ReadsFoundation { get; init; }

    /// <summary><c>acme-prod-</c>.</summary>
    public string Prefix => $"{Identity.Estate}-{Identity.Environment}-";

    /// <summary>The environment's roles, among which are those of its pipelines.</summary>
    public string Roles => Account.RoleArn($"{Prefix}*");

    /// <summary>The roles that no pipeline may change.</summary>
    public IReadOnlyList<string> PipelineRoles =>
        [.. Enum.GetValues<PipelineAccess>().Select(access => Account.RoleArn((Identity with { Access = access }).Name))];

    /// <summary>Resources without a name, in the account and region: <c>ec2</c>, <c>subnet/*</c>.</summary>
    public string[] All(string service, params IEnumerable<string> kinds) => [.. kinds.Select(kind => Account.Arn(service, $"{kind}/*"))];

    /// <summary>Holds for what carries the environment's tag.</summary>
    public PolicyCondition IsTagged => new("StringEquals", "aws:ResourceTag/environment", Identity.Environment);

    /// <summary>Holds for what is created with the environment's tag.</summary>
    public PolicyCondition GetsTag => new("StringEquals", "aws:RequestTag/environment", Identity.Environment);

    /// <summary>Holds for changes of tags that leave the environment's alone, or set it to what it is.</summary>
    public PolicyCondition KeepsTag => new("StringEqualsIfExists", "aws:RequestTag/environment", Identity.Environment);
}
