using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Role definitions.</summary>
internal static class RoleRules
{
    private const string Definition = "azurerm_role_definition";

    public static IReadOnlyList<Rule> All { get; } =
    [
        // The scanners refuse a wildcard only where the role can be assigned anywhere.
        new(["AZU-0030", "CKV_AZURE_39"], Severity.Medium, "A role definition names each action",
            "List the actions that are needed, without a wildcard.",
            Forbid(Definition, "permissions.actions").ToMatch(@"\*", "Microsoft.Network/*", "Microsoft.Network/virtualNetworks/read"),
            Forbid(Definition, "permissions.data_actions").ToMatch(@"\*", "*", "Microsoft.KeyVault/vaults/secrets/readMetadata/action")),
        new(["AZU-0052"], Severity.Medium, "No role definition allows defining roles",
            "Remove Microsoft.Authorization/roleDefinitions/write, and wildcards that include it.",
            Forbid(Definition, "permissions.actions").ToMatch(
                @"^(?i:\*|\*/write|Microsoft\.Authorization/(\*|\*/write|roleDefinitions/(\*|write)|elevateAccess/action))$",
                "Microsoft.Authorization/roleDefinitions/write",
                "Microsoft.Authorization/roleAssignments/write")),
    ];
}
