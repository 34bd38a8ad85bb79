using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Own.Azure;

public sealed class FederatedCredentialTests
{
    private const string Rule = "INFRA-AZURE-FEDERATION";
    private const string GitHub = "https://token.actions.githubusercontent.com";
    private const string GitLab = "https://gitlab.com";
    private const string Aks = "https://westeurope.oic.prod-aks.azure.com/0a/0b/";

    [Theory]
    [InlineData(GitHub, "repo:lynx/infra:environment:prod")]
    [InlineData(GitHub, "repo:lynx@42/infra@43:environment:prod")]
    [InlineData(GitHub, "repo:lynx/infra:pull_request")]
    [InlineData(GitHub, "repo:lynx/infra:ref:refs/heads/main")]
    [InlineData(GitHub + "/lynx", "repo:lynx/infra:ref:refs/tags/v1")]
    [InlineData(GitLab, "project_path:lynx/platform/infra:ref_type:branch:ref:main")]
    [InlineData(Aks, "system:serviceaccount:shop:api")]
    [InlineData("${azurerm_kubernetes_cluster.aks.oidc_issuer_url}", "system:serviceaccount:shop:api")]
    public void Workload_that_is_named_exactly_passes(string issuer, string subject) => Assert.Equal([], Findings(issuer, subject));

    [Theory]
    [InlineData(GitHub, "repo:lynx/infra:*")]
    [InlineData(GitHub, "repo:lynx/*:environment:prod")]
    [InlineData(GitHub, "repo:*/infra:environment:prod")]
    [InlineData(GitHub, "repo:lynx/infra")]
    [InlineData(GitHub, "repo:lynx/infra:environment:*")]
    [InlineData(GitHub, "repo:lynx/infra:ref:refs/heads/release-?")]
    [InlineData(GitHub, "repo:lynx/infra:environment:prod:extra")]
    [InlineData(GitHub, "project_path:lynx/infra:ref_type:branch:ref:main")]
    [InlineData(GitLab, "project_path:lynx/*:ref_type:branch:ref:main")]
    [InlineData(Aks, "system:serviceaccount:shop:*")]
    [InlineData("${azurerm_kubernetes_cluster.aks.oidc_issuer_url}", "repo:lynx/infra:environment:prod")]
    public void Subject_that_is_no_single_workload_of_its_issuer_is_refused(string issuer, string subject)
    {
        Assert.Equal([$"azurerm_federated_identity_credential.it subject: \"{subject}\""], Findings(issuer, subject));
    }

    [Theory]
    [InlineData("https://issuer.example")]
    [InlineData("http://gitlab.com")]
    [InlineData(GitHub + ".issuer.example")]
    [InlineData("https://gitlab.com.issuer.example")]
    public void Issuer_that_nobody_knows_is_refused(string issuer)
    {
        Assert.Equal([$"azurerm_federated_identity_credential.it issuer: \"{issuer}\""], Findings(issuer, "repo:lynx/infra:environment:prod"));
    }

    [Theory]
    [InlineData("""["sts.amazonaws.com"]""", "\"sts.amazonaws.com\"")]
    [InlineData("""["api://AzureADTokenExchange", "sts.amazonaws.com"]""", "2 audiences")]
    [InlineData("[]", "0 audiences")]
    public void Audience_that_is_not_meant_for_azure_alone_is_refused(string audience, string found)
    {
        var finding = Assert.Single(Findings(GitHub, "repo:lynx/infra:environment:prod", audience));

        Assert.StartsWith("azurerm_federated_identity_credential.it audience", finding, StringComparison.Ordinal);
        Assert.EndsWith($": {found}", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("${var.issuer}", "repo:lynx/infra:environment:prod")]
    [InlineData(GitHub, "repo:${var.repository}:environment:prod")]
    public void Credential_that_is_not_known_yet_waits_for_the_plan(string issuer, string subject)
    {
        Assert.EndsWith("(undecided)", Assert.Single(Findings(issuer, subject)), StringComparison.Ordinal);
    }

    [Fact]
    public void Credential_of_an_application_is_held_against_the_same_rules()
    {
        var estate = TestEstate.With(
            "azuread_application_federated_identity_credential",
            $$"""{ "issuer": "{{GitHub}}", "subject": "repo:lynx/*", "audiences": ["api://AzureADTokenExchange"] }""");

        Assert.Equal(["azuread_application_federated_identity_credential.it subject: \"repo:lynx/*\""], estate.Findings(Rule));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    public void Identity_has_at_most_twenty_credentials(int count)
    {
        var credentials = Enumerable.Range(0, count).ToDictionary(index => $"c{index}", index => new
        {
            parent_id = "${azurerm_user_assigned_identity.it.id}",
            issuer = GitHub,
            subject = $"repo:lynx/infra:environment:e{index}",
            audience = (string[])["api://AzureADTokenExchange"],
        });
        var estate = TestEstate.Of(
            $$"""
            { "resource": { "azurerm_user_assigned_identity": { "it": {} },
                            "azurerm_federated_identity_credential": {{JsonSerializer.Serialize(credentials)}} } }
            """);

        IReadOnlyList<string> expected = count <= 20 ? [] : ["azurerm_user_assigned_identity.it : 21 federated credentials, 1 above the limit of 20"];

        Assert.Equal(expected, estate.Findings(Rule));
    }

    private static IReadOnlyList<string> Findings(string issuer, string subject, string audience = """["api://AzureADTokenExchange"]""") =>
        TestEstate.With(
            "azurerm_federated_identity_credential",
            $$"""{ "issuer": "{{issuer}}", "subject": "{{subject}}", "audience": {{audience}} }""").Findings(Rule);
}
