using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for execution: nothing runs on the machine that plans or applies, and no resource is created outside of a plan.</summary>
internal static class ExecutionRules
{
    private const string Language = "https://developer.hashicorp.com/terraform/language/";

    // What they make stands in a template or a script, which no rule reads.
    private static readonly string[] Templates =
    [
        "aws_cloudformation_stack", "aws_cloudformation_stack_set", "aws_cloudformation_stack_set_instance", "aws_cloudformation_stack_instances",
        "aws_cloudformation_type", "aws_serverlessapplicationrepository_cloudformation_stack", "aws_cloudcontrolapi_resource", "awscc_*",
        "aws_servicecatalog_provisioned_product", "aws_lambda_invocation", "data.aws_lambda_invocation", "aws_ssm_association", "aws_ssm_maintenance_window_task",
        "google_deployment_manager_deployment", "google_infra_manager_*", "google_config_*",
        "azurerm_resource_group_template_deployment", "azurerm_subscription_template_deployment", "azurerm_management_group_template_deployment",
        "azurerm_tenant_template_deployment", "azurerm_template_deployment", "azurerm_resource_deployment_script_*", "azurerm_resource_group_cost_management_export_script",
        "azurerm_virtual_machine_run_command", "azurerm_automation_runbook", "azurerm_automation_job_schedule", "azurerm_automation_webhook",
        "azapi_*", "data.azapi_*", "restapi_*", "shell_*", "helm_release", "kubectl_*", "kubernetes_manifest", "tfe_*", "pulumi_*", "ssh_resource", "remote_file",
        "azurerm_virtual_machine_extension", "azurerm_virtual_machine_scale_set_extension",
        "azurerm_arc_machine_extension", "azurerm_arc_kubernetes_cluster_extension", "azurerm_kubernetes_cluster_extension", "azurerm_kubernetes_flux_configuration",
        "azurerm_managed_application", "azurerm_blueprint_assignment", "action.*",
    ];

    private const string Elsewhere = @"^(/|~|[A-Za-z]:\\)|\.\.";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-PROVISIONER"], Severity.Critical, "No resource runs commands when it is created or destroyed",
            "Remove the provisioner; put what it does into an image, user data or a job of the pipeline.", Never("provisioner.*"))
        {
            Link = Language + "resources/provisioners/syntax",
            Fault = "it runs commands with the permissions of the pipeline",
        },
        new(["INFRA-PROGRAM-DATA"], Severity.Critical, "No data source runs a program or calls a web server",
            "Remove the data source; make the value an input, or read it with a provider of the cloud.",
            Never("data.external", "data.http", "data.shell_*", "data.local_command", "data.restapi_*", "data.dns_*", "ephemeral.external", "ephemeral.http", "http_*"))
        {
            Link = "https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external",
            Fault = "it runs code, or uses a foreign response, already during a plan",
        },
        new(["INFRA-RUNNER-FILE"], Severity.High, "Terraform reads and writes no files outside of the repository",
            "Name a file by a path in the repository, without .. in it.",
            Forbid(["local_file", "local_sensitive_file", "data.local_file", "data.local_sensitive_file"], "filename").ToMatch(Elsewhere, like: "/etc/passwd", unlike: "assets/x.json"),
            Forbid("data.archive_file", "source_dir").ToMatch(Elsewhere, like: "/", unlike: "assets/x"))
        {
            Link = "https://registry.terraform.io/providers/hashicorp/local/latest/docs",
            Fault = "it can access other files of the runner: keys, tools, other checkouts",
        },
        new(["INFRA-OUTSIDE-GATE"], Severity.High, "No template creates resources that the gate can't check",
            "Describe the resources themselves, or accept the risk on this one with a reason, an owner and an expiry date.", Never(Templates))
        {
            Link = Language + "resources",
            Fault = "its resources are not in the plan, so no rule checks them",
        },
    ];
}
