namespace Infra.Policy.Rules.Google.Iam;

/// <summary>Kinds of roles.</summary>
internal static class Roles
{
    /// <summary>The three that go back to before there were others: thousands of permissions in every service.</summary>
    public static NamePattern Basic { get; } = new("^roles/(owner|editor|viewer)$", "roles/owner", "roles/editor", "roles/viewer");

    /// <summary>All power in a service.</summary>
    public static NamePattern Administrative { get; } = new(
        "[Aa]dmin|editor|owner", "roles/editor", "roles/storage.admin", "roles/compute.networkAdmin");

    /// <summary>Power to work as a service account, or to decide who may.</summary>
    public static NamePattern Impersonating { get; } = new(
        """
        (?x)^roles/(owner|editor|serverless\.serviceAgent
          |iam\.(securityAdmin|serviceAccountAdmin|serviceAccountKeyAdmin|serviceAccountUser|serviceAccountTokenCreator
                 |serviceAccountOpenIdTokenCreator|workloadIdentityUser)
          |dataproc\.(editor|admin|serviceAgent)|dataflow\.developer
          |resourcemanager\.(folderAdmin|folderIamAdmin|projectIamAdmin|organizationAdmin))$
        """,
        "roles/iam.serviceAccountUser", "roles/iam.serviceAccountTokenCreator", "roles/resourcemanager.projectIamAdmin");

    /// <summary>Power of an identity from outside to work as a service account.</summary>
    public static NamePattern Federated { get; } = new(@"^roles/iam\.workloadIdentityUser$", "roles/iam.workloadIdentityUser");
}
