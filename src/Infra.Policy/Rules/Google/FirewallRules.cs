using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Firewalls of VPC networks.</summary>
internal static class FirewallRules
{
    private static readonly GoogleFirewalls Firewalls = new();

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0027"], Severity.Critical, "No firewall lets the whole world in",
            "Allow only your own ranges, tags or service accounts.", NotOpen(Firewalls, Direction.Inbound)),
        new(["GCP-0071", "CKV_GCP_2"], Severity.Medium, "No firewall opens SSH to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Firewalls, 22)),
        new(["GCP-0070", "CKV_GCP_3"], Severity.High, "No firewall opens RDP to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Firewalls, 3389)),
    ];
}
