namespace Infra.Policy.Tests.Rules.Google;

public sealed class PortSpanTests
{
    private const string AllPorts = "GCP-0072";
    private const string ManyPorts = "GCP-0074";

    [Theory]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "tcp", "ports": ["0-65535"] } }""", "tcp 0-65535 from \"10.0.0.0/8\"")]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "udp", "ports": ["1-65535"] } }""", "udp 1-65535 from \"10.0.0.0/8\"")]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "tcp" } }""", "tcp 0-65535 from \"10.0.0.0/8\"")]
    [InlineData("""{ "source_tags": ["web"], "allow": { "protocol": "all" } }""", "all 0-65535 from ")]
    [InlineData("""{ "direction": "EGRESS", "destination_ranges": ["10.0.0.0/7"], "allow": { "protocol": "all" } }""", "all 0-65535 to \"10.0.0.0/7\"")]
    [InlineData("""{ "direction": "EGRESS", "destination_ranges": ["${var.peer}"], "allow": { "protocol": "all" } }""", "all 0-65535 to \"${var.peer}\"")]
    public void All_ports_at_once_are_found(string body, string found)
    {
        Assert.Equal([$"google_compute_firewall.it allow: {found}"], Findings(AllPorts, body));
        Assert.Equal([], Findings(ManyPorts, body));
    }

    [Theory]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "tcp", "ports": ["443", "8000-8031"] } }""")]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "tcp", "ports": ["1024-65535"] } }""")]
    public void Many_ports_at_once_are_found(string body)
    {
        Assert.Equal([], Findings(AllPorts, body));
        Assert.Single(Findings(ManyPorts, body));
    }

    [Theory]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "tcp", "ports": ["443", "8000-8030"] } }""")]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "icmp" } }""")]
    [InlineData("""{ "source_ranges": ["10.0.0.0/8"], "deny": { "protocol": "all" } }""")]
    [InlineData("""{ "direction": "EGRESS", "destination_ranges": ["10.0.0.0/8", "fd20::/20"], "allow": { "protocol": "tcp" } }""")]
    public void Some_ports_or_those_inside_the_network_pass(string body)
    {
        Assert.Equal([], Findings(AllPorts, body));
        Assert.Equal([], Findings(ManyPorts, body));
    }

    private static IReadOnlyList<string> Findings(string rule, string body) => TestEstate.With("google_compute_firewall", body).Findings(rule);
}
