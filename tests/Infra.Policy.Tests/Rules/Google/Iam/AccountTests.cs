namespace Infra.Policy.Tests.Rules.Google.Iam;

public sealed class AccountTests
{
    [Theory]
    [InlineData("{}", "not set")]
    [InlineData("""{ "service_account": { "scopes": ["cloud-platform"] } }""", "not set")]
    [InlineData("""{ "service_account": { "email": "" } }""", "\"\"")]
    [InlineData("""{ "service_account": { "email": "default" } }""", "\"default\"")]
    [InlineData("""{ "service_account": { "email": "1-compute@developer.gserviceaccount.com" } }""", "\"1-compute@developer.gserviceaccount.com\"")]
    public void Machine_without_an_account_or_with_a_default_one_is_found(string body, string found)
    {
        Assert.Equal([$"google_compute_instance.it service_account.email: {found}"], Findings("google_compute_instance", "GCP-0044", body));
    }

    [Theory]
    [InlineData("${google_service_account.vm.email}")]
    [InlineData("vm@lynx-prod.iam.gserviceaccount.com")]
    public void Machine_with_an_account_of_its_own_passes(string email)
    {
        Assert.Equal([], Findings("google_compute_instance", "GCP-0044", $$"""{ "service_account": { "email": "{{email}}" } }"""));
    }

    [Fact]
    public void Account_that_is_not_known_yet_waits_for_the_plan()
    {
        Assert.Equal(
            ["google_compute_instance.it service_account.email: \"${var.email}\" (undecided)"],
            Findings("google_compute_instance", "GCP-0044", """{ "service_account": { "email": "${var.email}" } }"""));
    }

    [Theory]
    [InlineData("google_container_node_pool", "{}", 1)]
    [InlineData("google_container_cluster", """{ "node_config": { "image_type": "COS_CONTAINERD" } }""", 1)]
    [InlineData("google_container_cluster", """{ "remove_default_node_pool": true }""", 0)]
    public void Nodes_are_asked_where_they_are_described(string type, string body, int findings)
    {
        Assert.Equal(findings, Findings(type, "GCP-0050", body).Count);
    }

    private static IReadOnlyList<string> Findings(string type, string rule, string body) => TestEstate.With(type, body).Findings(rule);
}
