namespace Infra.Policy.Tests.Rules.Forges;

public sealed class ApprovalTests
{
    [Theory]
    [InlineData("""{ "it": { "environment": "prod", "reviewers": { "teams": [1] } } }""")]
    [InlineData("""{ "it": { "environment": "prod" }, "asks": { "environment": "prod-approval", "reviewers": { "teams": [1] } } }""")]
    [InlineData("""{ "it": { "environment": "dev" } }""")]
    public void Hard_environment_in_which_somebody_is_asked_passes(string environments) => Assert.Empty(Findings(environments));

    [Theory]
    [InlineData("""{ "it": { "environment": "prod" } }""", "it")]
    [InlineData("""{ "it": { "environment": "prod" }, "asks": { "environment": "prod-approval" } }""", "asks")]
    public void Hard_environment_in_which_nobody_is_asked_is_found(string environments, string name) =>
        Assert.Equal([$"github_repository_environment.{name} reviewers: not set"], Findings(environments));

    [Fact]
    public void Environment_without_a_known_name_can_not_be_told() => Assert.Equal(
        ["github_repository_environment.it reviewers: not set, and the jobs that use it are unknown (undecided)"],
        Findings("""{ "it": { "environment": "${var.name}" } }"""));

    private static IReadOnlyList<string> Findings(string environments) =>
    [
        .. TestEstate.Of($$"""{ "resource": { "github_repository_environment": {{environments}} } }""")
            .Findings("INFRA-FORGE-ENVIRONMENT").Where(finding => finding.Contains(" reviewers: ", StringComparison.Ordinal)),
    ];
}
