using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Firewalls of VPC networks. Each is judged by itself, however many a network has.</summary>
internal static class FirewallRules
{
    private const string Firewall = "google_compute_firewall";
    private const string Close = "Remove the rule, or allow only your own ranges.";

    private static readonly GoogleFirewalls Firewalls = new();

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0027"], Severity.Critical, "No firewall allows ingress from the whole internet",
            "Allow only your own ranges, tags or service accounts.", NotOpen(Firewalls, Direction.Inbound)),
        new(["GCP-0035"], Severity.Critical, "No firewall allows all egress to the whole internet",
            "Allow only the ranges that are needed, such as those of private.googleapis.com.", NotOpen(Firewalls, Direction.Outbound)),
        new(["GCP-0071", "CKV_GCP_2"], Severity.Medium, "No firewall opens SSH to the world", Close, NotOpen(Firewalls, 22)),
        new(["GCP-0070", "CKV_GCP_3"], Severity.High, "No firewall opens RDP to the world", Close, NotOpen(Firewalls, 3389)),
        new(["CKV_GCP_75", "CKV_GCP_77"], Severity.High, "No firewall opens FTP to the world", Close,
            NotOpen(Firewalls, 21), NotOpen(Firewalls, 20)),
        new(["CKV_GCP_88"], Severity.High, "No firewall opens MySQL to the world", Close, NotOpen(Firewalls, 3306)),
        new(["CKV_GCP_106"], Severity.Medium, "No firewall opens plain HTTP to the world",
            "Serve HTTPS behind a load balancer, or allow only your own ranges.", NotOpen(Firewalls, 80)),
        new(["GCP-0072", "CKV2_GCP_12"], Severity.Medium, "A firewall allows single ports, never all",
            "Name the protocol and the ports; without ports a rule is for all of them.", new PortSpanCheck(Firewalls, 65535, 65536)),
        new(["GCP-0074"], Severity.Low, "A firewall rule allows at most 31 consecutive ports",
            "Name the ports that are needed.", new PortSpanCheck(Firewalls, 32, 65534)),
        new(["GCP-0073"], Severity.Medium, "A firewall is not one of the default network's rules",
            "Write rules of your own, for your own ranges, under names of your own.",
            Forbid(Firewall, "name").ToMatch("^default-allow-(internal|ssh|rdp|icmp|https?)$", like: "default-allow-ssh", unlike: "ssh"),
            Forbid(Firewall, "source_ranges").ToBe("10.128.0.0/9")),
    ];
}
