using System.Text.Json.Nodes;
using Infra.Constructs.Azure;

namespace Infra.Constructs.Tests.Azure;

public sealed class NetworkSecurityGroupTests
{
    private static readonly SecurityRule Https = new()
    {
        Name = "https", Description = "Customers", Peer = SecurityPeer.Cidr("203.0.113.0/24"), Ports = [443],
    };

    private static List<JsonObject> Rules(IReadOnlyList<SecurityRule> inbound, IReadOnlyList<SecurityRule>? outbound = null) =>
        [.. AzureEstate.Synth("prod", stack => Create(stack, inbound, outbound)).All("azurerm_network_security_rule").Select(rule => rule.Body)];

    private static string Refusal(params IReadOnlyList<SecurityRule> inbound) => AzureEstate.Refusal("prod", stack => Create(stack, inbound));

    private static void Create(AzureStack stack, IReadOnlyList<SecurityRule> inbound, IReadOnlyList<SecurityRule>? outbound = null) =>
        _ = new NetworkSecurityGroup(stack, "Rules", new() { Name = "web", ResourceGroup = AzureEstate.Group(stack), Inbound = inbound, Outbound = outbound ?? [] });

    private static SecurityRule Open(SecurityPeer peer, params IReadOnlyList<PortRange> ports) => Https with { Peer = peer, Ports = ports };

    [Fact]
    public void Inbound_rule_names_its_source_and_an_outbound_one_its_destination()
    {
        var rules = Rules([Https], [Https with { Name = "storage", Peer = SecurityPeer.ServiceTag("Storage.NorthEurope") }]);
        var (inbound, outbound) = (rules.Single(rule => (string)rule["direction"]! == "Inbound"), rules.Single(rule => (string)rule["direction"]! == "Outbound"));

        Assert.Equal("203.0.113.0/24", (string)inbound["source_address_prefixes"]![0]!);
        Assert.Equal("*", (string)inbound["destination_address_prefix"]!);
        Assert.Equal("*", (string)outbound["source_address_prefix"]!);
        Assert.Equal("Storage.NorthEurope", (string)outbound["destination_address_prefix"]!);
        Assert.Equal("Customers", (string)inbound["description"]!);
        Assert.Equal("443", (string)inbound["destination_port_range"]!);
        Assert.Equal("Tcp", (string)inbound["protocol"]!);
        Assert.Equal("Allow", (string)inbound["access"]!);
    }

    [Fact]
    public void Ports_are_numbers_and_ranges()
    {
        var rule = Rules([Https with { Ports = [80, new(8000, 8010)] }]).Single();

        Assert.Equal(["80", "8000-8010"], rule["destination_port_ranges"]!.AsArray().Select(range => (string)range!));
        Assert.False(rule.ContainsKey("destination_port_range"));
    }

    [Fact]
    public void Application_is_a_peer()
    {
        var rule = AzureEstate.Synth("dev", stack =>
        {
            var group = AzureEstate.Group(stack);
            var web = new ApplicationSecurityGroup(stack, "Web", "web", group);
            _ = new NetworkSecurityGroup(stack, "Rules", new() { Name = "db", ResourceGroup = group, Inbound = [Open(SecurityPeer.Application(web), 5432)] });
        }).Single("azurerm_network_security_rule");

        Assert.Contains("azurerm_application_security_group.", (string)rule["source_application_security_group_ids"]![0]!, StringComparison.Ordinal);
        Assert.False(rule.ContainsKey("source_address_prefix"));
    }

    [Fact]
    public void Priorities_follow_the_list_and_go_around_those_given()
    {
        var rules = Rules([Https, Https with { Name = "b", Priority = 110 }, Https with { Name = "c" }, Https with { Name = "d" }]);

        Assert.Equal(
            [("b", 110), ("c", 120), ("d", 130), ("https", 100)],
            rules.Select(rule => ((string)rule["name"]!, (int)rule["priority"]!)).OrderBy(rule => rule.Item1, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("*", 22, 22, "SSH (22)")]
    [InlineData("Internet", 3389, 3389, "RDP (3389)")]
    [InlineData("internet", 20, 25, "SSH (22)")]
    [InlineData("*", 5000, 6000, "WinRM (5985), WinRM (5986)")]
    [InlineData("Any", 0, 65535, "SSH (22), RDP (3389), WinRM (5985), WinRM (5986)")]
    public void Administration_open_to_a_tag_of_the_world_is_refused(string tag, int from, int to, string opened) => Assert.Equal(
        $"INFRA1521 azure-prod-test/Rules: Inbound rule \"https\" opens {opened} to {tag}. Name the addresses of administrators, or use Azure Bastion.",
        Refusal(Open(SecurityPeer.ServiceTag(tag), new PortRange(from, to))));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("0.0.0.0/1")]
    [InlineData("2000::/3")]
    [InlineData("203.0.113.0/24, 0.0.0.0/0")]
    public void Administration_open_to_a_block_of_the_world_is_refused(string blocks) => Assert.Equal(
        $"INFRA1521 azure-prod-test/Rules: Inbound rule \"https\" opens SSH (22) to {blocks}. Name the addresses of administrators, or use Azure Bastion.",
        Refusal(Open(SecurityPeer.Cidr(blocks.Split(", ")), 443, new(20, 25))));

    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("2001:db8::/32")]
    [InlineData("10.0.0.0/8")]
    public void Administration_open_to_named_addresses_is_taken(string block) => Assert.Single(Rules([Open(SecurityPeer.Cidr(block), 22)]));

    [Fact]
    public void Ports_beside_those_of_administration_may_be_open()
    {
        Assert.Single(Rules([Open(SecurityPeer.Anyone, 443, 2200, new(23, 3388))]));
        Assert.Single(Rules([Open(SecurityPeer.Anyone, PortRange.All) with { Deny = true }]));
        Assert.Single(Rules([Open(SecurityPeer.Anyone, PortRange.All) with { Protocol = SecurityProtocol.Icmp }]));
        Assert.Single(Rules([], [Open(SecurityPeer.Anyone, 22)]));
    }

    [Fact]
    public void Udp_and_any_protocol_open_administration_too()
    {
        Assert.Contains("RDP", Refusal(Open(SecurityPeer.Anyone, 3389) with { Protocol = SecurityProtocol.Udp }), StringComparison.Ordinal);
        Assert.Contains("SSH", Refusal(Open(SecurityPeer.Anyone, 22) with { Protocol = SecurityProtocol.Any }), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_reported_together() => Assert.Equal(
        """
        INFRA1522 azure-prod-test/Rules: Inbound rule "low" has priority 99; Azure allows 100 to 4096. Change its priority.
        INFRA1522 azure-prod-test/Rules: Inbound rule "twin" has priority 200, like "https". Change one of them.
        INFRA1523 azure-prod-test/Rules: Inbound rule "same" exists twice. Rename one of them.
        INFRA1520 azure-prod-test/Rules: Inbound rule "mute" has a description of 0 characters; allowed are 1 to 140. Describe its purpose in a sentence.
        INFRA1524 azure-prod-test/Rules: Inbound rule "mute" has an invalid peer: "203.0.113.1/24" is not an IP block. Correct Peer.
        INFRA1525 azure-prod-test/Rules: Inbound rule "mute" has ports [9-1]; it needs one range or more within 0 to 65535. Correct Ports.
        """,
        Refusal(
            Https with { Priority = 200 },
            Https with { Name = "low", Priority = 99 },
            Https with { Name = "twin", Priority = 200 },
            Https with { Name = "same" },
            Https with { Name = "same" },
            Https with { Name = "mute", Description = " ", Peer = SecurityPeer.Cidr("203.0.113.1/24"), Ports = [new(9, 1)] }));

    [Fact]
    public void Rule_without_ports_or_blocks_is_refused() => Assert.Equal(
        """
        INFRA1524 azure-prod-test/Rules: Inbound rule "https" has an invalid peer: it has no block. Correct Peer.
        INFRA1525 azure-prod-test/Rules: Inbound rule "https" has ports []; it needs one range or more within 0 to 65535. Correct Ports.
        """,
        Refusal(Https with { Peer = SecurityPeer.Cidr(), Ports = [] }));

    [Fact]
    public void Block_given_as_a_service_tag_is_refused() => Assert.Equal(
        "INFRA1524 azure-prod-test/Rules: Inbound rule \"https\" has an invalid peer: \"0.0.0.0/0\" is not a service tag. Correct Peer.",
        Refusal(Https with { Peer = SecurityPeer.ServiceTag("0.0.0.0/0") }));
}
