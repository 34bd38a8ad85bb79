using System.Text.Json.Nodes;
using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class FirewallTests
{
    [Theory]
    [InlineData(443, 443, "443")]
    [InlineData(8000, 8080, "8000-8080")]
    public void Ports_are_numbers_and_ranges(int first, int last, string expected) => Assert.Equal(
        $$"""[{"ports":["{{expected}}"],"protocol":"tcp"}]""",
        Rule(FirewallTraffic.FromRanges("192.0.2.0/24"), FirewallPorts.Tcp(first, last))["allow"]!.ToJsonString());

    [Fact]
    public void All_ports_and_protocols_without_ports_name_none() => Assert.Equal(
        """[{"protocol":"udp"},{"protocol":"icmp"},{"ports":["53"],"protocol":"udp"}]""",
        Rule(FirewallTraffic.FromRanges("192.0.2.0/24"), FirewallPorts.AllUdp, FirewallPorts.Icmp, FirewallPorts.Udp(53))["allow"]!.ToJsonString());

    [Fact]
    public void Rule_is_described_and_logged_and_comes_before_the_default()
    {
        var rule = Rule(FirewallTraffic.FromRanges("192.0.2.0/24"), FirewallPorts.Tcp(443));

        Assert.Equal("Why it is there", (string)rule["description"]!);
        Assert.Equal("INCLUDE_ALL_METADATA", (string)rule["log_config"]!["metadata"]!);
        Assert.Equal(1000, (int)rule["priority"]!);
        Assert.Equal("lynx-prod-rule", (string)rule["name"]!);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void World_may_reach_other_ports(string range) =>
        Assert.Equal("INGRESS", (string)Rule(FirewallTraffic.FromRanges(range), FirewallPorts.Tcp(23, 3388))["direction"]!);

    [Fact]
    public void Egress_names_destinations()
    {
        var rule = Rule(FirewallTraffic.ToRanges("0.0.0.0/0"), FirewallPorts.Tcp(22));

        Assert.Equal("EGRESS", (string)rule["direction"]!);
        Assert.Equal("""["0.0.0.0/0"]""", rule["destination_ranges"]!.ToJsonString());
        Assert.False(rule.ContainsKey("source_ranges"));
    }

    [Fact]
    public void Machines_are_named_by_tags()
    {
        var rule = Rule(FirewallTraffic.FromTags("web"), FirewallTarget.Tags("db"), FirewallPorts.Tcp(5432));

        Assert.Equal("""["web"]""", rule["source_tags"]!.ToJsonString());
        Assert.Equal("""["db"]""", rule["target_tags"]!.ToJsonString());
    }

    [Fact]
    public void Machines_are_named_by_service_accounts()
    {
        var rule = GoogleEstate.Synth("prod", stack =>
        {
            var account = new ServiceAccount(stack, "Account", new() { Name = "web", Description = "Web servers" });
            _ = new Firewall(stack, "Rule", Options(
                stack, FirewallTraffic.FromServiceAccounts(account), FirewallTarget.ServiceAccounts(account), FirewallPorts.Tcp(5432)));
        }).Single("google_compute_firewall", "Rule/Rule");

        Assert.Matches(@"^\$\{google_service_account\.Account_\w+\.email\}$", (string)rule["source_service_accounts"]![0]!);
        Assert.Matches(@"^\$\{google_service_account\.Account_\w+\.email\}$", (string)rule["target_service_accounts"]![0]!);
    }

    [Theory]
    [InlineData("0.0.0.0/0", 22, 22, "SSH", 22, "tcp 22")]
    [InlineData("::/0", 20, 25, "SSH", 22, "tcp 20-25")]
    [InlineData("0.0.0.0/1", 3389, 3389, "RDP", 3389, "tcp 3389")]
    [InlineData("2000::/3", 3000, 4000, "RDP", 3389, "tcp 3000-4000")]
    public void Administration_from_the_world_is_refused(string range, int first, int last, string service, int port, string ports) => Assert.Equal(
        $"INFRA1426 google-prod-test/Rule: \"{ports}\" opens {service} (port {port}) to {range}, which is the internet or much of it. "
        + "Name the client networks; Google's Identity-Aware Proxy comes from 35.235.240.0/20.",
        Refusal(FirewallTraffic.FromRanges(range), FirewallPorts.Tcp(first, last)));

    [Fact]
    public void All_ports_from_the_world_open_both_and_both_are_reported() => Assert.Equal(
        """
        INFRA1426 google-prod-test/Rule: "tcp 0-65535" opens SSH (port 22) to 0.0.0.0/0, which is the internet or much of it. Name the client networks; Google's Identity-Aware Proxy comes from 35.235.240.0/20.
        INFRA1426 google-prod-test/Rule: "tcp 0-65535" opens RDP (port 3389) to 0.0.0.0/0, which is the internet or much of it. Name the client networks; Google's Identity-Aware Proxy comes from 35.235.240.0/20.
        """,
        Refusal(FirewallTraffic.FromRanges("0.0.0.0/0"), FirewallPorts.AllTcp));

    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0/16")]
    [InlineData("10.0.0.0")]
    [InlineData("fd20::1/20")]
    [InlineData("fd20::")]
    [InlineData("world")]
    public void Range_that_is_none_is_refused(string range) => Assert.Equal(
        $"INFRA1420 google-prod-test/Rule: Range \"{range}\" is not a block of addresses. Write it as a network address and a prefix length, such as 10.20.0.0/16 or fd20::/20.",
        Refusal(FirewallTraffic.FromRanges(range), FirewallPorts.Tcp(443)));

    [Fact]
    public void Both_families_in_one_rule_are_refused() => Assert.Equal(
        "INFRA1421 google-prod-test/Rule: Ranges [10.0.0.0/16, fd20::/20] mix IPv4 and IPv6. Make it two rules.",
        Refusal(FirewallTraffic.ToRanges("10.0.0.0/16", "fd20::/20"), FirewallPorts.Tcp(443)));

    [Fact]
    public void Nobody_is_refused()
    {
        const string expected = "INFRA1422 google-prod-test/Rule: Traffic names no peer, which Google treats as all. Name at least one range, tag or service account.";

        Assert.Equal(expected, Refusal(FirewallTraffic.FromRanges(), FirewallPorts.Tcp(443)));
        Assert.Equal(expected, Refusal(FirewallTraffic.FromTags(), FirewallPorts.Tcp(443)));
        Assert.Equal(expected, Refusal(FirewallTraffic.FromServiceAccounts(), FirewallPorts.Tcp(443)));
        Assert.Equal(expected, Refusal(FirewallTraffic.ToRanges(), FirewallPorts.Tcp(443)));
    }

    [Fact]
    public void Nothing_allowed_is_refused() => Assert.Equal(
        "INFRA1423 google-prod-test/Rule: Allow is empty. Name at least one protocol or port.", Refusal(FirewallTraffic.FromTags("web")));

    [Theory]
    [InlineData(443, 80)]
    [InlineData(-1, 80)]
    [InlineData(80, 65536)]
    public void Ports_that_are_none_are_refused(int first, int last) => Assert.Equal(
        $"INFRA1424 google-prod-test/Rule: Ports \"tcp {first}-{last}\" are not a valid range: ports go from 0 to 65535, the lower first. Correct Allow.",
        Refusal(FirewallTraffic.FromTags("web"), FirewallPorts.Tcp(first, last)));

    [Fact]
    public void Tags_and_accounts_in_one_rule_are_refused() => Assert.Equal(
        "INFRA1425 google-prod-test/Rule: It names machines by tags and by service accounts; Google allows one or the other in a rule. Use service accounts on both sides.",
        GoogleEstate.Refusal("prod", stack =>
        {
            var account = new ServiceAccount(stack, "Account", new() { Name = "web", Description = "Web servers" });
            _ = new Firewall(stack, "Rule", Options(stack, FirewallTraffic.FromTags("web"), FirewallTarget.ServiceAccounts(account), FirewallPorts.Tcp(443)));
        }));

    private static JsonObject Rule(FirewallTraffic traffic, params FirewallPorts[] allow) => Rule(traffic, FirewallTarget.WholeNetwork, allow);

    private static JsonObject Rule(FirewallTraffic traffic, FirewallTarget target, params FirewallPorts[] allow) =>
        GoogleEstate.Synth("prod", stack => _ = new Firewall(stack, "Rule", Options(stack, traffic, target, allow)))
            .Single("google_compute_firewall", "Rule/Rule");

    private static string Refusal(FirewallTraffic traffic, params FirewallPorts[] allow) => GoogleEstate.Refusal(
        "prod", stack => _ = new Firewall(stack, "Rule", Options(stack, traffic, FirewallTarget.WholeNetwork, allow)));

    private static FirewallOptions Options(GoogleStack stack, FirewallTraffic traffic, FirewallTarget target, params FirewallPorts[] allow) => new()
    {
        Network = GoogleEstate.Network(stack), Name = "rule", Description = "Why it is there", Traffic = traffic, Target = target, Allow = allow,
    };
}
