namespace Infra.Policy.Rules.Azure;

/// <summary>Subnets.</summary>
internal static class SubnetRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["CKV2_AZURE_31"], Severity.Medium, "A subnet has a network security group",
            "Add an azurerm_subnet_network_security_group_association.", new SubnetSecurityGroupCheck()),
    ];
}
