using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Network security groups, with rules inline or as resources of their own.</summary>
internal static class SecurityGroupRules
{
    private static readonly AzureSecurityGroups Groups = new();

    // FTP, Telnet, SMTP, DNS, POP3, RPC, NetBIOS, IMAP, SNMP, LDAP, and the databases.
    private static readonly int[] SensitivePorts =
        [20, 21, 23, 25, 53, 110, 135, 139, 143, 161, 389, 636, 993, 995, 1433, 1521, 3306, 5432, 6379];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0047", "CKV_AZURE_77"], Severity.Critical, "No security group allows ingress from the whole internet",
            "Allow only your own ranges or service tags.", NotOpen(Groups, Direction.Inbound)),
        new(["AZU-0051"], Severity.Critical, "No security group allows egress to the whole internet",
            "Allow only your own ranges or service tags.", NotOpen(Groups, Direction.Outbound)),
        new(["AZU-0050", "CKV_AZURE_10"], Severity.Critical, "No security group opens SSH to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Groups, 22)),
        new(["AZU-0048", "CKV_AZURE_9"], Severity.Critical, "No security group opens RDP to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Groups, 3389)),
        new(["AZU-0074"], Severity.High, "No security group opens a sensitive port to the world",
            "Remove the rule, or allow only your own ranges.", [.. SensitivePorts.Select(port => NotOpen(Groups, port))]),
        new(["CKV_AZURE_160"], Severity.Medium, "No security group opens plain HTTP to the world",
            "Serve HTTPS, or allow only your own ranges.", NotOpen(Groups, 80)),
    ];
}
