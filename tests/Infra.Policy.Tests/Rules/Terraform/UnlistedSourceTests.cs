namespace Infra.Policy.Tests.Rules.Terraform;

/// <summary>What is read while a plan is made is in no change of it, but in its configuration.</summary>
public sealed class UnlistedSourceTests
{
    [Theory]
    [InlineData("data", "external", "data.external.it")]
    [InlineData("data", "http", "data.http.it")]
    [InlineData("ephemeral", "external", "ephemeral.external.it")]
    public void Source_of_the_configuration_alone_is_judged(string mode, string type, string address) => Assert.Equal(
        [$"{address} : a resource of type {mode}.{type}"],
        Findings($$"""{ "resource_changes": [], "configuration": { "root_module": { "resources": [ { "mode": "{{mode}}", "type": "{{type}}", "name": "it" } ] } } }"""));

    [Fact]
    public void Source_that_is_harmless_passes() =>
        Assert.Equal([], Findings("""{ "resource_changes": [], "configuration": { "root_module": { "resources": [ { "mode": "data", "type": "aws_region", "name": "it" } ] } } }"""));

    [Theory]
    [InlineData("""{ "check": { "c": { "data": { "http": { "it": {} } } } } }""", "data.http.it : a resource of type data.http")]
    [InlineData("""{ "ephemeral": { "external": { "it": {} } } }""", "ephemeral.external.it : a resource of type ephemeral.external")]
    public void Source_of_a_check_or_an_ephemeral_one_is_judged(string json, string found) =>
        Assert.Equal([found], TestEstate.Of(json).Findings("INFRA-PROGRAM-DATA"));

    private static IReadOnlyList<string> Findings(string plan) => TestEstate.Planned(plan).Findings("INFRA-PROGRAM-DATA");
}
