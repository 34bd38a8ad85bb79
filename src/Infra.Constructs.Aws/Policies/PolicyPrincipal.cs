using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Policies;

/// <summary>The principal of a policy statement.</summary>
public sealed record PolicyPrincipal
{
    private readonly string _kind;
    private readonly string _id;

    private PolicyPrincipal(string kind, string id) => (_kind, _id) = (kind, id);

    /// <summary>Everyone. Use it for denies.</summary>
    public static PolicyPrincipal Everyone { get; } = new("AWS", "*");

    /// <summary>An AWS service, such as <c>vpc-flow-logs.amazonaws.com</c>.</summary>
    public static PolicyPrincipal Service(string name) => new("Service", name);

    /// <summary>The account itself: its identity policies decide who has access.</summary>
    public static PolicyPrincipal Account(AwsAccount account) => new("AWS", $"arn:{account.Partition}:iam::{account.Id}:root");

    /// <summary>A service-linked role in the account. It must exist: KMS rejects principals that it cannot resolve.</summary>
    public static PolicyPrincipal ServiceLinkedRole(AwsAccount account, string service, string name) =>
        new("AWS", account.RoleArn($"aws-service-role/{service}/{name}"));

    /// <summary>An OpenID Connect provider, by its ARN.</summary>
    public static PolicyPrincipal Federated(string providerArn) => new("Federated", providerArn);

    internal JsonNode ToJson() => new JsonObject { [_kind] = _id };
}
