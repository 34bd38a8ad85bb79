using Infra.Policy.Documents;
using Infra.Policy.Networks;
using Infra.Policy.Rules.Google.Iam;

namespace Infra.Policy.Rules.Own;

/// <summary>Rules that the scanners don't have at Google: networks as a whole, and federation.</summary>
internal static class GoogleOwnRules
{
    private const string Federation = "https://cloud.google.com/iam/docs/best-practices-for-using-workload-identity-federation";

    // Buckets and keys have rules of the scanners.
    private static readonly string[] Elsewhere = Grant.On(
        "project", "folder", "organization", "service_account", "secret_manager_secret", "artifact_registry_repository", "pubsub_topic");

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-GOOGLE-DEFAULT-DENY"], Severity.High, "A network denies what no rule allows, in both directions",
            "Add two firewalls of the lowest priority for the whole network that deny all protocols, from and to 0.0.0.0/0.",
            new DefaultDenyCheck(Direction.Inbound), new DefaultDenyCheck(Direction.Outbound))
        {
            Link = "https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules",
        },
        new(["INFRA-GOOGLE-FEDERATION"], Severity.Critical, "Tokens are accepted by repository id, never by name",
            "Compare the ids of the repository and of its owner with ==, joined by && at the top of attribute_condition.",
            new FederationCheck())
        {
            Link = Federation,
        },
        new(["INFRA-GOOGLE-IMPERSONATION"], Severity.Critical, "An external identity impersonates a single service account",
            "Grant roles/iam.workloadIdentityUser on the service account, to a subject or an attribute of the pool.",
            GrantCheck.Of(Grant.On("project", "folder", "organization"), role: Roles.Federated),
            GrantCheck.Of([.. Elsewhere, .. Grant.On("storage_bucket", "kms_crypto_key", "kms_key_ring")], member: Members.WholePool))
        {
            Link = Federation,
        },
        new(["INFRA-GOOGLE-PUBLIC"], Severity.Critical, "No role is public",
            "Grant it to named groups and service accounts.", GrantCheck.Of(Elsewhere, member: Members.Everybody))
        {
            Link = "https://cloud.google.com/iam/docs/principals-overview#all-users",
        },
    ];
}
