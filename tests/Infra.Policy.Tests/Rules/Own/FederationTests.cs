using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Own;

public sealed class FederationTests
{
    private const string GitHub = "https://token.actions.githubusercontent.com";

    [Theory]
    [InlineData(GitHub, "assertion.repository_id == '7' && assertion.repository_owner_id == '9'")]
    [InlineData(GitHub, "(assertion.repository_id==\"7\") && (assertion.repository_owner_id in ['9', '10'] && assertion.ref == 'refs/heads/main')")]
    [InlineData(GitHub, "((assertion.repository_id == '7' && assertion.repository_owner_id == '9') && (assertion.ref == 'a' || assertion.ref == 'b'))")]
    [InlineData(GitHub, "attribute.repo == '7' && assertion.repository_owner_id == '9' && assertion.environment == 'a || b'")]
    [InlineData(GitHub, "assertion.repository_id == '${var.repository}' && assertion.repository_owner_id == '9'")]
    [InlineData("https://gitlab.com", "assertion.project_id == '7' && assertion.namespace_id == '9'")]
    [InlineData("https://issuer.example", "assertion.sub == 'system:serviceaccount:default:deployer'")]
    public void Condition_on_numbers_passes(string issuer, string condition) => Assert.Equal([], Findings(issuer, condition));

    [Theory]
    [InlineData(GitHub, null, "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "true", "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "assertion.repository == 'lynx/infra' && assertion.repository_owner == 'lynx'", "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "assertion.repository_owner_id == '9'", "repository_id")]
    [InlineData(GitHub, "assertion.repository_id == '7' || assertion.repository_owner_id == '9'", "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "(assertion.repository_id == '7' && assertion.repository_owner_id == '9') || true", "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "assertion.repository_id == '7' && assertion.repository_owner_id == '9' ? true : true", "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "!(assertion.repository_id == '7' && assertion.repository_owner_id == '9')", "repository_id", "repository_owner_id")]
    [InlineData(GitHub, "assertion.repository_id != '7' && assertion.repository_owner_id == '9'", "repository_id")]
    [InlineData(GitHub, "assertion.repository_id.startsWith('7') && assertion.repository_owner_id == '9'", "repository_id")]
    [InlineData(GitHub, "assertion.actor == \"assertion.repository_id == '7'\" && assertion.repository_owner_id == '9'", "repository_id")]
    [InlineData(GitHub, "attribute.other == '7' && assertion.repository_owner_id == '9'", "repository_id")]
    [InlineData("https://gitlab.lynx.example", "assertion.project_path == 'lynx/infra' && assertion.namespace_id == '9'", "project_id")]
    [InlineData("https://issuer.example", "assertion.sub.startsWith('x')", "claim")]
    public void Condition_on_less_is_found(string issuer, string? condition, params string[] claims)
    {
        Assert.Equal(
            claims.Select(claim => $"google_iam_workload_identity_pool_provider.it attribute_condition: without an exact {claim}"),
            Findings(issuer, condition));
    }

    [Theory]
    [InlineData(GitHub, "${var.condition} && assertion.repository_id == '7'", "attribute_condition: without an exact repository_owner_id")]
    [InlineData("${var.issuer}", "assertion.sub == 'x'", "oidc.issuer_uri: \"${var.issuer}\"")]
    public void Condition_that_is_not_known_yet_waits_for_the_plan(string issuer, string condition, string found)
    {
        Assert.Equal([$"google_iam_workload_identity_pool_provider.it {found} (undecided)"], Findings(issuer, condition));
    }

    [Fact]
    public void Provider_of_another_cloud_is_not_asked_for_claims()
    {
        Assert.Equal(
            [],
            TestEstate.With("google_iam_workload_identity_pool_provider", """{ "aws": { "account_id": "111122223333" } }""").Findings("INFRA-GOOGLE-FEDERATION"));
    }

    private static IReadOnlyList<string> Findings(string issuer, string? condition) => TestEstate.With(
        "google_iam_workload_identity_pool_provider",
        $$"""
        { "oidc": { "issuer_uri": "{{issuer}}" }, "attribute_condition": {{JsonSerializer.Serialize(condition)}},
          "attribute_mapping": { "google.subject": "assertion.sub", "attribute.repo": "assertion.repository_id", "attribute.other": "'7'" } }
        """).Findings("INFRA-GOOGLE-FEDERATION");
}
