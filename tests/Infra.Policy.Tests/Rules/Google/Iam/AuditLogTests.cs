namespace Infra.Policy.Tests.Rules.Google.Iam;

public sealed class AuditLogTests
{
    [Fact]
    public void Configuration_that_records_everything_passes()
    {
        Assert.Equal([], Findings(""" { "log_type": "DATA_WRITE" }, { "log_type": "DATA_READ" }, { "log_type": "ADMIN_READ" } """));
    }

    [Theory]
    [InlineData("""{ "log_type": "DATA_WRITE" }""", "without ADMIN_READ, DATA_READ")]
    [InlineData("", "without ADMIN_READ, DATA_READ, DATA_WRITE")]
    [InlineData("""{ "log_type": "DATA_WRITE" }, { "log_type": "DATA_READ" }, { "log_type": "${var.kind}" }""", "without ADMIN_READ (undecided)")]
    public void Configuration_that_leaves_some_accesses_out_is_found(string blocks, string found)
    {
        Assert.Equal([$"google_project_iam_audit_config.it audit_log_config: {found}"], Findings(blocks));
    }

    private static IReadOnlyList<string> Findings(string blocks) => TestEstate.With(
        "google_project_iam_audit_config", $$"""{ "service": "allServices", "audit_log_config": [ {{blocks}} ] }""").Findings("GCP-0079");
}
