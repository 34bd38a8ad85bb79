using Infra.Policy.Documents;
using Infra.Policy.Rules.Google.Iam;

namespace Infra.Policy.Rules.Google;

/// <summary>Roles in projects, folders and organizations.</summary>
internal static class GrantRules
{
    private static readonly string[] Hierarchy = Grant.On("project", "folder", "organization");

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0003"], Severity.Medium, "No role is granted to a single person",
            "Grant it to a group.", GrantCheck.Of([.. Hierarchy, .. Grant.On("storage_bucket")], member: Members.Person)),
        new(["GCP-0069"], Severity.Low, "No role is granted to a personal email address",
            "Grant it to a group of your organization.", GrantCheck.Of(Hierarchy, member: Members.PrivateMail)),
        new(["GCP-0006", "GCP-0004", "GCP-0008", "CKV_GCP_46", "CKV_GCP_48", "CKV_GCP_47"], Severity.Medium,
            "No role is granted to a default service account",
            "Create a service account for each workload.", GrantCheck.Of(Hierarchy, member: Members.DefaultAccount)),
        new(["GCP-0007", "CKV_GCP_42"], Severity.High, "No service account is an administrator",
            "Grant the required predefined roles, or a custom role.",
            GrantCheck.Of(Hierarchy, role: Roles.Administrative, member: Members.Workload)),
        new(["GCP-0011", "GCP-0005", "GCP-0009", "CKV_GCP_41", "CKV_GCP_49", "CKV_GCP_44", "CKV_GCP_45"], Severity.Medium,
            "No role allows impersonating every service account",
            "Grant it on a single service account.", GrantCheck.Of(Hierarchy, role: Roles.Impersonating)),
        new(["CKV_GCP_117", "CKV_GCP_116", "CKV_GCP_115"], Severity.High, "No basic role is granted on the resource hierarchy",
            "Grant the required predefined roles.", GrantCheck.Of(Hierarchy, role: Roles.Basic)),
        new(["CKV_GCP_113"], Severity.High, "No policy document grants public access",
            "Grant roles to named groups and service accounts.", GrantCheck.Of([Grant.Document], member: Members.Everybody)),
    ];
}
