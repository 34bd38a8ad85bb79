namespace Infra.Policy.Tests.Rules.Google;

public sealed class KeyTests
{
    [Theory]
    [InlineData("\"rotation_period\": \"86400s\"")]
    [InlineData("\"rotation_period\": \"7776000s\"")]
    [InlineData("\"rotation_period\": \"7776000.000s\"")]
    [InlineData("\"purpose\": \"ASYMMETRIC_SIGN\"")]
    public void Key_that_rotates_within_90_days_or_never_can_passes(string body) => Assert.Equal([], Findings("GCP-0065", body));

    [Theory]
    [InlineData("\"rotation_period\": \"7776001s\"", "\"7776001s\"")]
    [InlineData("\"rotation_period\": \"8000000s\"", "\"8000000s\"")]
    [InlineData("\"rotation_period\": \"31536000s\"", "\"31536000s\"")]
    [InlineData("\"purpose\": \"ENCRYPT_DECRYPT\"", "not set")]
    public void Key_that_rotates_later_or_never_is_found(string body, string found)
    {
        Assert.Equal([$"google_kms_crypto_key.it rotation_period: {found}"], Findings("GCP-0065", body));
    }

    [Theory]
    [InlineData("\"lifecycle\": { \"prevent_destroy\": true }", 0)]
    [InlineData("\"lifecycle\": [ { \"prevent_destroy\": true } ]", 0)]
    [InlineData("\"lifecycle\": { \"prevent_destroy\": false }", 1)]
    [InlineData("\"name\": \"key\"", 1)]
    public void Key_is_protected_only_by_its_lifecycle(string body, int findings) => Assert.Equal(findings, Findings("CKV_GCP_82", body).Count);

    [Theory]
    [InlineData("""{ "//": { "metadata": { "path": "google-prod-test/Key" } }, "lifecycle": { "prevent_destroy": true } }""", 0)]
    [InlineData("""{ "//": { "metadata": { "path": "google-prod-test/Key" } } }""", 1)]
    public void Planned_key_is_judged_by_what_was_synthesized(string written, int findings)
    {
        var estate = TestEstate.Planned(Plan, $$"""{ "resource": { "google_kms_crypto_key": { "it": {{written}} } } }""");

        Assert.Equal(findings, estate.Findings("CKV_GCP_82").Count);
    }

    [Fact]
    public void Planned_key_alone_can_not_say_and_is_left_to_the_rule_on_deletions()
    {
        Assert.Equal([], TestEstate.Planned(Plan).Findings("CKV_GCP_82"));
    }

    private const string Plan =
        """
        { "resource_changes": [ { "address": "google_kms_crypto_key.it", "mode": "managed", "type": "google_kms_crypto_key", "name": "it",
            "change": { "actions": ["create"], "after": { "name": "key" } } } ] }
        """;

    private static IReadOnlyList<string> Findings(string rule, string body) => TestEstate.With("google_kms_crypto_key", $"{{ {body} }}").Findings(rule);
}
