using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Network interfaces of machines.</summary>
internal static class NetworkInterfaceRules
{
    private const string Interface = "azurerm_network_interface";
    private const string ScaleSet = "azurerm_linux_virtual_machine_scale_set";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0068"], Severity.Medium, "A network interface has a security group of its own",
            "Add an azurerm_network_interface_security_group_association.",
            Companion(Interface, "azurerm_network_interface_security_group_association", "network_interface_id"),
            Require(ScaleSet, "network_interface.network_security_group_id").ToBeSet()),
        // The serial console of a machine without a public address is reached only through Azure.
        new(["AZU-0076", "CKV_AZURE_119", "CKV2_AZURE_39"], Severity.Medium, "A network interface has no public address",
            "Remove the public address; reach the machine through the network.",
            Forbid(Interface, "ip_configuration.public_ip_address_id").ToBeSet(),
            Forbid(ScaleSet, "network_interface.ip_configuration.public_ip_address").ToBeSet()),
        new(["AZU-0075", "CKV_AZURE_118"], Severity.Medium, "A network interface does not forward traffic",
            "Remove ip_forwarding_enabled.",
            Forbid(Interface, "ip_forwarding_enabled").ToBe(true),
            Forbid(ScaleSet, "network_interface.enable_ip_forwarding").ToBe(true)),
    ];
}
