using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Linux machines, alone and in scale sets.</summary>
internal static class VirtualMachineRules
{
    private const string Machine = "azurerm_linux_virtual_machine";
    private const string ScaleSet = "azurerm_linux_virtual_machine_scale_set";

    private static readonly string[] Machines = [Machine, ScaleSet];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0039", "CKV_AZURE_1", "CKV_AZURE_49", "CKV_AZURE_149"], Severity.High, "Password login to machines is disabled",
            "Remove admin_password, and set disable_password_authentication to true.",
            Require(Machines, "disable_password_authentication").ToBe(true).OrAbsent(),
            Forbid(Machines, "admin_password").ToBeSet()),
        new(["CKV_AZURE_178"], Severity.Medium, "The administrator of a machine logs in with an SSH key",
            "Add an admin_ssh_key.", Require(Machines, "admin_ssh_key.public_key").ToBeSet()),
        new(["AZU-0037", "CKV_AZURE_45"], Severity.Medium, "Start-up data of a machine holds no credential",
            "Read the secret from a key vault, with the machine's identity.", new StartUpDataCheck(Machines)),
        new(["CKV_AZURE_50"], Severity.Low, "No extension can be installed on a machine",
            "Set allow_extension_operations to false.", Require(Machine, "allow_extension_operations").ToBe(false)),
        new(["CKV_AZURE_179"], Severity.Low, "A machine has the Azure VM agent",
            "Remove provision_vm_agent, or set it to true.", Require(Machines, "provision_vm_agent").ToBe(true).OrAbsent()),
        new(["CKV_AZURE_97"], Severity.Medium, "A machine's temporary disks and caches are encrypted on its host",
            "Set encryption_at_host_enabled to true.", Require(Machines, "encryption_at_host_enabled").ToBe(true)),
    ];
}
