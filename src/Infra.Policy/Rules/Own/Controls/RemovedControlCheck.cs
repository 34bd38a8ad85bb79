using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan neither destroys nor forgets what watches or limits.</summary>
internal sealed class RemovedControlCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } =
    [
        "aws_cloudtrail", "aws_guardduty_*", "aws_securityhub_*", "aws_config_*", "aws_inspector2_*", "aws_macie2_*", "aws_accessanalyzer_analyzer", "aws_flow_log",
        "aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm", "aws_cloudwatch_log_metric_filter", "aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block",
        "aws_organizations_policy", "aws_organizations_policy_attachment", "aws_ebs_encryption_by_default", "aws_iam_account_password_policy", "aws_wafv2_web_acl", "aws_wafv2_web_acl_association",
        "aws_shield_protection", "aws_backup_plan", "aws_backup_vault_lock_configuration", "aws_s3_bucket_logging", "aws_s3_bucket_versioning", "aws_s3_bucket_object_lock_configuration", "aws_network_firewall_*",
        "google_binary_authorization_policy", "google_org*_policy*", "google_*_organization_policy", "google_logging_*_sink", "google_*_iam_audit_config", "google_monitoring_alert_policy",
        "google_scc_*", "google_access_context_manager_service_perimeter*", "google_essential_contacts_contact",
        "azurerm_management_lock", "azurerm_*_policy_assignment", "azurerm_security_center_*", "azurerm_monitor_*_alert", "azurerm_monitor_diagnostic_setting", "azurerm_network_watcher_flow_log",
        "azurerm_sentinel_*", "azurerm_web_application_firewall_policy", "azuread_conditional_access_policy", "azurerm_advanced_threat_protection", "azurerm_mssql_server_*_policy",
        "github_repository_ruleset", "github_organization_ruleset", "github_branch_protection*", "github_repository_environment", "github_repository_environment_deployment_policy",
        "gitlab_branch_protection", "gitlab_project_level_mr_approvals", "gitlab_project_protected_environment", "gitlab_project_approval_rule", "gitlab_tag_protection", "gitlab_group_protected_environment",
        "kubernetes_network_policy*", "kubernetes_limit_range*", "kubernetes_pod_security_policy*", "kubernetes_validating_*",
    ];

    public override bool AppliesTo(PolicyResource resource) => !resource.Remains;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        IsReplaced(resource, estate) ? [] : [new(resource, "", resource.Action == PlannedAction.Forget ? "no longer managed" : "destroyed")];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_cloudtrail", "aws_flow_log", "azurerm_monitor_diagnostic_setting", "github_repository_ruleset"]
        from resource in estate.OfType(type).Take(1)
        from action in (PlannedAction[])[PlannedAction.Destroy, PlannedAction.Forget]
        select Mutant.Replace(resource, resource with { Action = action }, action.ToString());

    // Under another address: the one that is made is judged by its own rules.
    private static bool IsReplaced(PolicyResource resource, PolicyEstate estate) =>
        estate.OfType(resource.Type).Any(other => other.Stack == resource.Stack && other.Action == PlannedAction.Create);
}
