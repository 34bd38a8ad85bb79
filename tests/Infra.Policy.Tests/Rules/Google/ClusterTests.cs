namespace Infra.Policy.Tests.Rules.Google;

public sealed class ClusterTests
{
    [Theory]
    [InlineData("""{ "network_policy": { "enabled": true } }""")]
    [InlineData("""{ "network_policy": { "enabled": false }, "datapath_provider": "ADVANCED_DATAPATH" }""")]
    [InlineData("""{ "enable_autopilot": true }""")]
    public void Cluster_that_enforces_network_policies_one_way_or_the_other_passes(string body) => Assert.Equal([], Findings("GCP-0056", body));

    [Theory]
    [InlineData("{}", "not set")]
    [InlineData("""{ "network_policy": { "enabled": false } }""", "false")]
    [InlineData("""{ "datapath_provider": "ADVANCED_DATAPATH" }""", "not set")]
    public void Cluster_that_enforces_none_or_does_not_say_is_found(string body, string found)
    {
        Assert.Equal([$"google_container_cluster.it network_policy.enabled: {found}"], Findings("GCP-0056", body));
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("128.0.0.0/1")]
    [InlineData("::/0")]
    [InlineData("2000::/3")]
    public void Control_plane_open_to_the_world_or_half_of_it_is_found(string range)
    {
        var body = $$"""{ "master_authorized_networks_config": { "cidr_blocks": [ { "cidr_block": "10.0.0.0/8" }, { "cidr_block": "{{range}}" } ] } }""";

        Assert.Equal(
            [$"google_container_cluster.it master_authorized_networks_config.cidr_blocks[1].cidr_block: \"{range}\""], Findings("GCP-0053", body));
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("203.0.113.7/32")]
    [InlineData("2001:db8::/32")]
    public void Control_plane_open_to_named_networks_passes(string range)
    {
        Assert.Equal([], Findings("GCP-0053", $$"""{ "master_authorized_networks_config": { "cidr_blocks": { "cidr_block": "{{range}}" } } }"""));
    }

    [Theory]
    [InlineData("""{ "//": { "metadata": { "path": "google-prod-test/Cluster" } } }""", 0)]
    [InlineData("""{ "//": { "metadata": { "path": "google-prod-test/Cluster" } }, "node_pool": { "name": "inline" } }""", 1)]
    public void Pools_that_a_plan_reports_are_none_that_were_written(string written, int findings)
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [ { "address": "google_container_cluster.it", "mode": "managed", "type": "google_container_cluster", "name": "it",
                "change": { "actions": ["no-op"], "after": { "node_pool": [ { "name": "general" } ] } } } ] }
            """,
            $$"""{ "resource": { "google_container_cluster": { "it": {{written}} } } }""");

        Assert.Equal(findings, estate.Findings("CKV_GCP_123").Count);
    }

    private static IReadOnlyList<string> Findings(string rule, string body) => TestEstate.With("google_container_cluster", body).Findings(rule);
}
