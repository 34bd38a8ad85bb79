using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Network security groups, with rules inline or as resources of their own.</summary>
internal static class SecurityGroupRules
{
    private static readonly AzureSecurityGroups Groups = new();

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0047"], Severity.Critical, "No security group lets the whole world in",
            "Allow only your own ranges or service tags.", NotOpen(Groups, Direction.Inbound)),
        new(["AZU-0050", "CKV_AZURE_10"], Severity.Critical, "No security group opens SSH to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Groups, 22)),
        new(["AZU-0048", "CKV_AZURE_9"], Severity.Critical, "No security group opens RDP to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Groups, 3389)),
    ];
}
