using Infra.Policy.Rules.Google.Iam;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Projects, and the record of what is done in them.</summary>
internal static class ProjectRules
{
    private const string Project = "google_project";

    private static readonly string[] AuditConfigs =
        ["google_project_iam_audit_config", "google_folder_iam_audit_config", "google_organization_iam_audit_config"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0010", "CKV_GCP_27"], Severity.High, "A project has no default network",
            "Set auto_create_network to false.", Require(Project, "auto_create_network").ToBe(false)),
        new(["GCP-0079", "CKV2_GCP_5"], Severity.Low, "Audit logs record every access to every service of a project",
            "Add an audit configuration for allServices with ADMIN_READ, DATA_READ and DATA_WRITE and no exempted members.",
            Companion(Project, "google_project_iam_audit_config", "project"),
            Require(AuditConfigs, "service").ToBe("allServices"),
            Forbid(AuditConfigs, "audit_log_config.exempted_members").ToBeSet(),
            new AuditLogCheck(AuditConfigs)),
    ];
}
