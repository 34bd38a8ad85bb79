namespace Infra.Policy.Tests.Rules.Own;

public sealed class DefaultDenyTests
{
    private const string Ingress = """{ "network": "${google_compute_network.it.id}", "source_ranges": ["0.0.0.0/0"], "deny": { "protocol": "all" } }""";

    private const string Egress =
        """{ "network": "${google_compute_network.it.id}", "direction": "EGRESS", "destination_ranges": ["0.0.0.0/0"], "deny": [ { "protocol": "ALL" } ] }""";

    [Fact]
    public void Network_that_denies_the_rest_both_ways_passes() => Assert.Equal([], Findings(Ingress, Egress));

    [Fact]
    public void Network_without_firewalls_is_found_for_each_direction()
    {
        Assert.Equal(
            [
                "google_compute_network.it : without a firewall that denies all ingress",
                "google_compute_network.it : without a firewall that denies all egress",
            ],
            Findings());
    }

    [Theory]
    [InlineData("""{ "network": "${google_compute_network.other.id}", "direction": "EGRESS", "deny": { "protocol": "all" } }""")]
    [InlineData("""{ "network": "${google_compute_network.it.id}", "direction": "EGRESS", "deny": { "protocol": "tcp" } }""")]
    [InlineData("""{ "network": "${google_compute_network.it.id}", "direction": "EGRESS", "allow": { "protocol": "all" } }""")]
    [InlineData("""{ "network": "${google_compute_network.it.id}", "direction": "EGRESS", "destination_ranges": ["10.0.0.0/8"], "deny": { "protocol": "all" } }""")]
    [InlineData("""{ "network": "${google_compute_network.it.id}", "direction": "EGRESS", "target_tags": ["web"], "deny": { "protocol": "all" } }""")]
    [InlineData("""{ "network": "${google_compute_network.it.id}", "direction": "EGRESS", "disabled": true, "deny": { "protocol": "all" } }""")]
    [InlineData("""{ "network": "${google_compute_network.it.id}", "direction": "${var.direction}", "deny": { "protocol": "all" }, "disabled": "${var.off}" }""")]
    public void Network_with_something_less_is_found(string egress)
    {
        Assert.Equal(["google_compute_network.it : without a firewall that denies all egress"], Findings(Ingress, egress));
    }

    private static IReadOnlyList<string> Findings(params string[] firewalls) => TestEstate.Of(
        $$"""
        { "resource": { "google_compute_network": { "it": { } },
                        "google_compute_firewall": { {{string.Join(", ", firewalls.Select((body, index) => $"\"rule{index}\": {body}"))}} } } }
        """).Findings("INFRA-GOOGLE-DEFAULT-DENY");
}
