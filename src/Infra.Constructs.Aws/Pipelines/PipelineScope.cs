using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
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

    public required IS3StateStorage State { get; init; }

    /// <summary>The ARN of the boundary that the environment's roles stand behind.</summary>
    public required string BoundaryArn { get; init; }

    /// <summary>What the stacks of the environment hold.</summary>
    public required StackContents Contents { get; init; }

    /// <summary>What the foundation holds, where the identity also shows changes of it; null where it does not.</summary>
    public StackContents? Foundation { get; init; }

    /// <summary>Whether this is what serves all environments of the account, in place of one of them.</summary>
    public bool IsFoundation { get; private init; }

    /// <summary><c>lynx-prod-</c>; <c>lynx-</c> of the foundation.</summary>
    public string Prefix => IsFoundation ? $"{Identity.Estate}-" : $"{Identity.Estate}-{Identity.Environment}-";

    /// <summary>The value of the tag <c>environment</c>.</summary>
    public string Tag => IsFoundation ? Tagging.Shared : Identity.Environment;

    /// <summary>The roles that no pipeline of an environment may change.</summary>
    public IReadOnlyList<string> PipelineRoles => [.. PipelineNames.Select(Account.RoleArn)];

    /// <summary>What bounds the roles of the environment, and what its pipelines may do.</summary>
    public IReadOnlyList<string> PipelinePolicies => [BoundaryArn, .. PipelineNames.Select(name => Account.IamArn($"policy/{name}-*"))];

    /// <summary>The same, as it sees the foundation.</summary>
    public PipelineScope OfFoundation => this with { IsFoundation = true, Contents = Foundation ?? Contents };

    /// <summary>Holds for what carries the environment's tag.</summary>
    public PolicyCondition IsTagged => new("StringEquals", "aws:ResourceTag/environment", Tag);

    /// <summary>Holds for what is created with the environment's tag.</summary>
    public PolicyCondition GetsTag => new("StringEquals", "aws:RequestTag/environment", Tag);

    /// <summary>Holds for changes of tags that leave the environment's alone, or set it to what it is.</summary>
    public PolicyCondition KeepsTag => new("StringEqualsIfExists", "aws:RequestTag/environment", Tag);

    /// <summary>Holds for what has no such tag yet, or has it already.</summary>
    public PolicyCondition IsNoOthers => new("StringEqualsIfExists", "aws:ResourceTag/environment", Tag);

    private IEnumerable<string> PipelineNames => Enum.GetValues<PipelineAccess>().Select(access => (Identity with { Access = access }).Name);

    /// <summary>The ARNs of a pattern of <c>aws.json</c>: one, or one for each region of the environment.</summary>
    public IEnumerable<string> Fill(string pattern) => Contents.Regions.Select(region => pattern
        .Replace("{partition}", Account.Partition, StringComparison.Ordinal)
        .Replace("{region}", region, StringComparison.Ordinal)
        .Replace("{account}", Account.Id, StringComparison.Ordinal)
        .Replace("{estate}", Identity.Estate, StringComparison.Ordinal)
        .Replace("{prefix}", Prefix, StringComparison.Ordinal)
        .Replace("{prefix_}", Prefix.Replace('-', '_'), StringComparison.Ordinal)
        .Replace("{folder}", IsFoundation ? $"{Identity.Estate}/" : $"{Identity.Estate}/{Identity.Environment}/", StringComparison.Ordinal)
        .Replace("{issuer}", IsFoundation ? "*" : $"oidc.eks.{region}.amazonaws.com/*", StringComparison.Ordinal)).Distinct();

    /// <summary>The ARNs of kinds of a type, each once.</summary>
    public string[] Arns(IEnumerable<string> patterns) => [.. patterns.SelectMany(Fill).Distinct().Order(StringComparer.Ordinal)];
}
