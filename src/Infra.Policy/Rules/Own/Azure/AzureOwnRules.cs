using Infra.Policy.Rules.Azure;
using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>Azure rules that the scanners don't have: identities, networks and state.</summary>
internal static class AzureOwnRules
{
    private const string Learn = "https://learn.microsoft.com/azure/";
    private const string Registry = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/";

    private static readonly string[] Machines = ["azurerm_linux_virtual_machine", "azurerm_linux_virtual_machine_scale_set"];

    public static IReadOnlyList<Rule> All { get; } = [.. Identity, .. Network, .. Data, .. AzureClusterOwnRules.All];

    private static IReadOnlyList<Rule> Identity =>
    [
        new(["INFRA-AZURE-ROLE-SCOPE"], Severity.Critical, "No workload is owner or contributor of a whole subscription",
            "Assign a narrower role, or the same role on a resource group.", new RoleAssignmentCheck())
        {
            Link = Learn + "role-based-access-control/best-practices",
        },
        new(["INFRA-AZURE-FEDERATION", "CKV_AZURE_249"], Severity.Critical, "A federated credential trusts exactly one workload",
            "Name a known issuer, its exact subject, and the audience api://AzureADTokenExchange; at most 20 for an identity.",
            new FederatedCredentialCheck(), new FederatedCredentialCountCheck())
        {
            Link = "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations",
        },
    ];

    private static IReadOnlyList<Rule> Network =>
    [
        new(["INFRA-AZURE-NSG-RULES"], Severity.High, "A security group's rules are in one place, each with its own priority",
            "Write all rules inline, or all beside the group; give each a priority of its own.", new SecurityGroupRulesCheck())
        {
            Link = Registry + "network_security_group",
        },
        new(["INFRA-AZURE-SUBNET-INLINE"], Severity.High, "A subnet is a resource of its own",
            "Write an azurerm_subnet, so that its security group and its routes can be seen.", new InlineSubnetCheck())
        {
            Link = Registry + "subnet",
        },
        new(["INFRA-AZURE-SUBNET-EGRESS"], Severity.Medium, "A subnet has no default outbound access",
            "Set default_outbound_access_enabled to false.", SubnetEgress())
        {
            Link = Learn + "virtual-network/ip-services/default-outbound-access",
        },
        new(["INFRA-AZURE-FLOW-LOG"], Severity.Medium, "A virtual network has a flow log",
            "Add an azurerm_network_watcher_flow_log with the network as its target_resource_id.",
            Companion("azurerm_virtual_network", "azurerm_network_watcher_flow_log", "target_resource_id"))
        {
            Link = Learn + "network-watcher/vnet-flow-logs-overview",
        },
    ];

    private static IReadOnlyList<Rule> Data =>
    [
        new(["INFRA-AZURE-STATE"], Severity.Critical, "State storage has versioning, uses Entra ID, and can't be destroyed",
            "Set versioning_enabled, shared_access_key_enabled = false, min_tls_version and lifecycle.prevent_destroy.",
            new StateStorageCheck("blob_properties.versioning_enabled", "true"),
            new StateStorageCheck("shared_access_key_enabled", "false"),
            new StateStorageCheck("min_tls_version", "TLS1_2", "TLS1_3"),
            new StateStorageCheck("lifecycle.prevent_destroy", "true"))
        {
            Link = "https://developer.hashicorp.com/terraform/language/backend/azurerm",
        },
        new(["INFRA-AZURE-VAULT-ROLES"], Severity.High, "A key vault uses role-based access control",
            "Set rbac_authorization_enabled to true.", Require("azurerm_key_vault", "rbac_authorization_enabled").ToBe(true))
        {
            Link = Learn + "key-vault/general/rbac-access-policy",
        },
        new(["INFRA-AZURE-VAULT-LOG"], Severity.Medium, "A key vault logs each use of a key",
            "Add an azurerm_monitor_diagnostic_setting with AuditEvent.",
            new DiagnosticLogCheck("azurerm_key_vault", "", ["AuditEvent"]))
        {
            Link = Learn + "key-vault/general/logging",
        },
        new(["INFRA-AZURE-KEY-ROTATION"], Severity.Medium, "A key rotates, and disk encryption sets follow the rotation",
            "Add a rotation_policy with automatic, and set auto_key_rotation_enabled on disk encryption sets.",
            Require("azurerm_key_vault_key", "rotation_policy.automatic").ToBeSet(),
            Require("azurerm_disk_encryption_set", "auto_key_rotation_enabled").ToBe(true))
        {
            Link = Learn + "key-vault/keys/how-to-configure-key-rotation",
        },
        new(["INFRA-AZURE-TRUSTED-LAUNCH"], Severity.Medium, "A machine boots signed software only",
            "Set secure_boot_enabled and vtpm_enabled to true.",
            Require(Machines, "secure_boot_enabled").ToBe(true), Require(Machines, "vtpm_enabled").ToBe(true))
        {
            Link = Learn + "virtual-machines/trusted-launch",
        },
        new(["INFRA-AZURE-LEGACY-MACHINE"], Severity.Medium, "A machine is of a supported type",
            "Use azurerm_linux_virtual_machine, alone or in a scale set.",
            Never("azurerm_virtual_machine", "azurerm_virtual_machine_scale_set", "azurerm_windows_virtual_machine"))
        {
            Link = Registry + "linux_virtual_machine",
        },
    ];

    // The services of reserved subnets bring their own way out.
    private static AttributeCheck SubnetEgress() => ReservedSubnet.Names.Aggregate(
        Require("azurerm_subnet", "default_outbound_access_enabled").ToBe(false), (check, name) => check.Unless("name", name));
}
