using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>Rules for controls: monitoring, guardrails and attestation stay enabled.</summary>
internal static class ControlRules
{
    private const string Trail = "aws_cloudtrail";
    private const string Admission = "google_binary_authorization_policy";
    private const string Link = "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/detection.html";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-TRAIL"], Severity.High, "A trail records every region, and its records are tamper-evident",
            "Set is_multi_region_trail, include_global_service_events and enable_log_file_validation to true, and leave enable_logging on.",
            Forbid(Trail, "enable_logging").ToBe(false).OrReference(),
            Require(Trail, "is_multi_region_trail").ToBe(true),
            Require(Trail, "enable_log_file_validation").ToBe(true),
            Forbid(Trail, "include_global_service_events").ToBe(false).OrReference(),
            Forbid(Trail, "event_selector.include_management_events").ToBe(false).OrReference(),
            Forbid(Trail, "event_selector.exclude_management_event_sources").ToBeSet(),
            Forbid(Trail, "advanced_event_selector.field_selector.not_equals").ToBeSet(),
            Forbid(Trail, "event_selector.read_write_type").ToBe("ReadOnly", "WriteOnly").OrReference(),
            Require(Trail, "kms_key_id").ToBeSet())
        {
            Link = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
            Fault = "the actions of an attacker leave no trace, or one that can be changed",
        },
        new(["INFRA-DETECTION"], Severity.High, "Threat detection is enabled",
            "Enable it, or remove it in a separate change with a reason.",
            new OffControlCheck(), new EmptyLimitCheck(),
            Forbid("aws_guardduty_detector", "enable").ToBe(false).OrReference(),
            Forbid("google_logging_*_exclusion", "filter").ToMatch("(?i)audit|protoPayload", like: "logName:cloudaudit.googleapis.com", unlike: "resource.type=http_load_balancer").OrReference(),
            Forbid("aws_networkfirewall_firewall_policy", "firewall_policy.stateless_default_actions").ToBe("aws:pass").OrReference(),
            Forbid("aws_guardduty_detector_feature", "status").ToBe("DISABLED").OrReference(),
            Require("aws_config_configuration_recorder_status", "is_enabled").ToBe(true),
            Forbid("aws_config_configuration_recorder", "recording_group.all_supported").ToBe(false).OrReference(),
            Forbid("aws_securityhub_standards_control", "control_status").ToBe("DISABLED").OrReference(),
            Forbid("aws_cloudwatch_metric_alarm", "actions_enabled").ToBe(false).OrReference(),
            Require("aws_cloudwatch_metric_alarm", "alarm_actions").ToBeSet(),
            Forbid("aws_cloudwatch_composite_alarm", "actions_enabled").ToBe(false).OrReference(),
            Forbid("aws_cloudwatch_event_rule", "state").ToBe("DISABLED").OrReference(),
            Forbid("aws_cloudwatch_event_rule", "is_enabled").ToBe(false).OrReference(),
            Forbid("aws_ebs_encryption_by_default", "enabled").ToBe(false).OrReference(),
            Forbid("aws_s3_account_public_access_block", "block_public_acls").ToBe(false).OrReference(),
            Forbid("aws_s3_account_public_access_block", "block_public_policy").ToBe(false).OrReference(),
            Forbid("aws_s3_account_public_access_block", "restrict_public_buckets").ToBe(false).OrReference(),
            Forbid("aws_accessanalyzer_archive_rule", "filter.criteria").ToBe("isPublic").OrReference(),
            Forbid("google_scc_mute_config", "filter").ToBeSet().OrReference(),
            Forbid("google_monitoring_alert_policy", "enabled").ToBe(false).OrReference(),
            Forbid("google_logging_project_sink", "disabled").ToBe(true).OrReference(),
            Forbid("google_logging_project_exclusion", "disabled").ToBe(false).WhenSet("disabled").OrReference(),
            Forbid("azurerm_monitor_activity_log_alert", "enabled").ToBe(false).OrReference(),
            Forbid("azurerm_monitor_metric_alert", "enabled").ToBe(false).OrReference(),
            Forbid("azurerm_security_center_subscription_pricing", "tier").ToBe("Free").OrReference(),
            Forbid("azurerm_sentinel_alert_rule_scheduled", "enabled").ToBe(false).OrReference(),
            Forbid("azuread_conditional_access_policy", "state").ToBe("disabled", "enabledForReportingButNotEnforced").OrReference())
        {
            Link = Link,
            Fault = "an attack is not noticed",
        },
        new(["INFRA-GUARDRAIL"], Severity.High, "Guardrails of an organization are enforced, without exemptions",
            "Enforce it; request an exemption in a separate change with a reason and an expiry date.",
            Never("azurerm_*_policy_exemption", "aws_organizations_delegated_administrator"),
            Forbid(["azurerm_resource_group_policy_assignment", "azurerm_subscription_policy_assignment", "azurerm_management_group_policy_assignment", "azurerm_resource_policy_assignment"], "enforce").ToBe(false).OrReference(),
            Forbid("google_organization_policy", "boolean_policy.enforced").ToBe(false).OrReference(),
            Forbid("google_project_organization_policy", "boolean_policy.enforced").ToBe(false).OrReference(),
            Forbid("google_folder_organization_policy", "boolean_policy.enforced").ToBe(false).OrReference(),
            Forbid(["google_organization_policy", "google_folder_organization_policy", "google_project_organization_policy"], "list_policy.allow.all").ToBe(true).OrReference(),
            Forbid(["google_organization_policy", "google_folder_organization_policy", "google_project_organization_policy"], "restore_policy.default").ToBe(true).OrReference(),
            Forbid("google_org_policy_policy", "spec.rules.enforce").ToBe("FALSE").OrReference(),
            Forbid("google_org_policy_policy", "spec.rules.allow_all").ToBe("TRUE").OrReference(),
            Forbid("google_org_policy_policy", "spec.reset").ToBe(true).OrReference())
        {
            Link = "https://cloud.google.com/resource-manager/docs/organization-policy/overview",
            Fault = "an organization-wide guardrail no longer applies here",
        },
        new(["INFRA-ADMISSION"], Severity.High, "A cluster runs only attested images",
            "Set the evaluation modes to ALWAYS_DENY or REQUIRE_ATTESTATION, and name registries of the estate.",
            Forbid(Admission, "default_admission_rule.evaluation_mode").ToBe("ALWAYS_ALLOW").OrReference(),
            Forbid(Admission, "cluster_admission_rules.evaluation_mode").ToBe("ALWAYS_ALLOW").OrReference(),
            Forbid(Admission, "default_admission_rule.enforcement_mode").ToBe("DRYRUN_AUDIT_LOG_ONLY").OrReference(),
            Forbid(Admission, "cluster_admission_rules.enforcement_mode").ToBe("DRYRUN_AUDIT_LOG_ONLY").OrReference(),
            Forbid(Admission, "admission_whitelist_patterns.name_pattern").ToMatch(@"^(\*|[^/]*\*.*|(docker\.io|gcr\.io|quay\.io|ghcr\.io)/\*.*)$", like: "*", unlike: "x/y").OrReference())
        {
            Link = "https://cloud.google.com/binary-authorization/docs/policy-yaml-reference",
            Fault = "any image can run in the cluster",
        },
        new(["INFRA-CONTROL-OFF"], Severity.High, "A change does not disable a protection", "Keep it enabled; to disable it temporarily, accept the risk with a reason, an owner and an expiry date.",
            new SwitchedOffCheck(), new WeakerWordCheck(), new GuardGoneCheck(), new LoweredCheck(), new LeftOutCheck(), new OrderCheck())
        {
            Link = Link,
        },
        new(["INFRA-CONTROL-CHANGED"], Severity.Medium, "A change of the scope or destination of a control is reviewed",
            "Check that it still covers its purpose.", new ControlChangedCheck())
        {
            Link = Link,
        },
        new(["INFRA-NOTHING-LEFT"], Severity.Medium, "A change does not scale a running service to zero", "Leave one; to retire it, remove the resource.",
            new NothingLeftCheck())
        {
            Link = "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/welcome.html",
            Fault = "the service stops",
        },
        new(["INFRA-CONTROL-REMOVED"], Severity.High, "A change does not remove monitoring or guardrails", "Keep it; to retire it, accept the risk with a reason, an owner and an expiry date.",
            new RemovedControlCheck())
        {
            Link = Link,
            Fault = "its scope is no longer monitored or limited",
        },
    ];
}
