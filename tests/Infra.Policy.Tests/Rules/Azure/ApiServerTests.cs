namespace Infra.Policy.Tests.Rules.Azure;

public sealed class ApiServerTests
{
    [Theory]
    [InlineData("\"private_cluster_enabled\": true")]
    [InlineData("\"api_server_access_profile\": { \"authorized_ip_ranges\": [\"203.0.113.0/28\"] }")]
    [InlineData("\"private_cluster_enabled\": false, \"api_server_access_profile\": [ { \"authorized_ip_ranges\": [\"203.0.113.7/32\"] } ]")]
    public void Api_server_that_knows_its_callers_passes(string settings) => Assert.Equal([], Findings(settings));

    [Theory]
    [InlineData("\"name\": \"aks\"", "not set")]
    [InlineData("\"private_cluster_enabled\": false", "not set")]
    [InlineData("\"api_server_access_profile\": { \"authorized_ip_ranges\": [] }", "not set")]
    [InlineData("\"api_server_access_profile\": { \"authorized_ip_ranges\": [\"203.0.113.7/32\", \"0.0.0.0/0\"] }", """["203.0.113.7/32","0.0.0.0/0"]""")]
    public void Api_server_open_to_the_world_is_found(string settings, string found)
    {
        Assert.Equal([$"azurerm_kubernetes_cluster.it api_server_access_profile.authorized_ip_ranges: {found}"], Findings(settings));
    }

    [Theory]
    [InlineData("\"private_cluster_enabled\": \"${var.private}\"")]
    [InlineData("\"api_server_access_profile\": { \"authorized_ip_ranges\": [\"${var.office}\"] }")]
    public void Api_server_that_is_not_known_yet_waits_for_the_plan(string settings)
    {
        Assert.EndsWith("(undecided)", Assert.Single(Findings(settings)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Findings(string settings) =>
        TestEstate.With("azurerm_kubernetes_cluster", $"{{ {settings} }}").Findings("AZU-0041");
}
