using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Tests.Rules.Terraform;

public sealed class BackendTests
{
    private const string Http = """{ "http": { "address": "https://s.example/x", "lock_address": "https://s.example/x/lock" } }""";
    private const string Hcp = """{ "organization": "lynx", "workspaces": { "name": "aws-prod-test" } }""";

    [Theory]
    [InlineData("""{ "consul": { "path": "infra/x" } }""")]
    [InlineData(Http)]
    public void Backend_that_the_estate_chose_passes(string backend) => Assert.Empty(Findings($$"""{ "backend": {{backend}} }""", backend));

    [Fact]
    public void Workspace_that_the_estate_chose_passes() => Assert.Empty(Findings($$"""{ "cloud": {{Hcp}} }""", $$"""{ "cloud": {{Hcp}} }"""));

    [Theory]
    [InlineData("""{ "consul": { "path": "infra/evil" } }""", """{ "consul": { "path": "infra/x" } }""", "backend: of the kind consul", "backend: {\"consul\":{\"path\":\"infra/evil\"}} instead of {\"consul\":{\"path\":\"infra/x\"}}")]
    [InlineData("""{ "http": { "address": "https://s.example/x" } }""", """{ "http": { "address": "https://s.example/x" } }""", "backend.http.lock_address: not set: it is not locked")]
    [InlineData("""{ "http": { "address": "http://s.example/x", "lock_address": "https://s.example/x/lock" } }""", """{ "http": { "address": "http://s.example/x", "lock_address": "https://s.example/x/lock" } }""", "backend.http.address: \"http://s.example/x\"")]
    [InlineData("""{ "local": { "path": "x.tfstate" } }""", """{ "local": { "path": "x.tfstate" } }""", "backend: of the kind local")]
    [InlineData(Http, null, "backend: of the kind http")]
    public void Backend_that_is_another_or_weak_is_found(string backend, string? stated, params string[] found) =>
        Assert.Equal(found.Select(text => $"terraform {text}"), Findings($$"""{ "backend": {{backend}} }""", stated));

    [Fact]
    public void Workspace_of_others_is_found() => Assert.Equal(
        ["terraform backend: not set: a local file", "terraform cloud: set"],
        Findings("""{ "cloud": { "organization": "evil", "workspaces": { "name": "x" } } }""", $$"""{ "cloud": {{Hcp}} }"""));

    private static IReadOnlyList<string> Findings(string terraform, string? stated) =>
        new PolicyEstate([TestEstate.Stack("aws-prod-test", $$"""{ "terraform": {{terraform}} }""")], TestEstate.File with
        {
            Backends = stated is null ? null : new Dictionary<string, JsonObject> { ["aws-prod-test"] = TestEstate.Parse(stated) },
        }).Findings("INFRA-BACKEND");
}
