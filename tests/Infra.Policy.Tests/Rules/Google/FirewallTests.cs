namespace Infra.Policy.Tests.Rules.Google;

public sealed class FirewallTests
{
    [Fact]
    public void Each_of_several_firewalls_on_one_network_is_judged()
    {
        var estate = TestEstate.Of(
            """
            { "resource": { "google_compute_network": { "vpc": {} }, "google_compute_firewall": {
                "first": { "network": "${google_compute_network.vpc.id}", "source_ranges": ["10.0.0.0/8"], "allow": { "protocol": "tcp", "ports": ["22"] } },
                "second": { "network": "${google_compute_network.vpc.id}", "source_ranges": ["0.0.0.0/0"], "allow": { "protocol": "tcp", "ports": ["22"] } },
                "third": { "network": "${google_compute_network.vpc.id}", "source_ranges": ["::/0"], "allow": { "protocol": "tcp", "ports": ["20-25"] } },
                "last": { "network": "${google_compute_network.vpc.id}", "deny": { "protocol": "all" } } } } }
            """);

        Assert.Equal(
            [
                "google_compute_firewall.second allow: tcp 22 from \"0.0.0.0/0\"",
                "google_compute_firewall.third allow: tcp 20-25 from \"::/0\"",
            ],
            estate.Findings("GCP-0071"));
    }

    [Theory]
    [InlineData("""{ "name": "default-allow-ssh" }""", "name: \"default-allow-ssh\"")]
    [InlineData("""{ "name": "own", "source_ranges": ["10.128.0.0/9"] }""", "source_ranges[0]: \"10.128.0.0/9\"")]
    public void Firewall_of_a_default_network_is_found(string body, string found)
    {
        Assert.Equal([$"google_compute_firewall.it {found}"], TestEstate.With("google_compute_firewall", body).Findings("GCP-0073"));
    }
}
