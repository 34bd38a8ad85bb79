using Infra.Policy.Rules.Own.Azure;

namespace Infra.Policy.Rules.Own;

/// <summary>Rules for what the scanners don't see.</summary>
public static class OwnRules
{
    private const string Trust = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html";
    private const string Lifecycle = "https://developer.hashicorp.com/terraform/language/resources/syntax";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-TRUST-WILDCARD"], Severity.Critical, "A role trusts exactly who may assume it",
            "Name the principal; for an OIDC provider compare aud and sub with StringEquals.", new TrustPolicyCheck())
        {
            Link = Trust,
        },
        new(["INFRA-STATEFUL-DELETE"], Severity.Critical, "A plan destroys nothing that holds data",
            "Keep the resource; to retire it, take it out of the state or give it a label that says so, in a change of its own.",
            new StatefulDeletionCheck())
        {
            Link = Lifecycle,
        },
        .. GoogleOwnRules.All,
        .. GkeOwnRules.All,
        .. AzureOwnRules.All,
    ];
}
