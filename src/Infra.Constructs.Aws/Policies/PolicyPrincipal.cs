using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Policies;

/// <summary>Who a statement is about.</summary>
public sealed record PolicyPrincipal
{
    private readonly string _kind;
    private readonly string _id;

    private PolicyPrincipal(string kind, string id) => (_kind, _id) = (kind, id);

    /// <summary>Everybody: for denials.</summary>
    public static PolicyPrincipal Everyone { get; } = new("AWS", "*");

    /// <summary>An AWS service, such as <c>vpc-flow-logs.amazonaws.com</c>.</summary>
    public static PolicyPrincipal Service(string name) => new("Service", name);

    /// <summary>The account itself: its identity policies decide who.</summary>
    public static PolicyPrincipal Account(AwsAccount account) => new("AWS", $"arn:{account.Partition}:iam::{account.Id}:root");

    /// <summary>A role of the account that belongs to a service of AWS. It must exist: KMS takes no principal that it can't find.</summary>
    public static PolicyPrincipal ServiceLinkedRole(AwsAccount account, string service, string name) =>
        new("AWS", account.RoleArn($"aws-service-role/{service}/{name}"));

    /// <summary>An OpenID Connect provider, by ARN.</summary>
    public static PolicyPrincipal Federated(string providerArn) => new("Federated", providerArn);

    internal JsonNode ToJson() => new JsonObject { [_kind] = _id };
}
