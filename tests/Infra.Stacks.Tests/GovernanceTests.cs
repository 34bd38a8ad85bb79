using System.Text.Json.Nodes;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests;

/// <summary>What is applied and what can be imported by hand are the same.</summary>
public sealed class GovernanceTests
{
    private static readonly IReadOnlyDictionary<string, string> Files =
        Acme.Files.SelectMany(files => files.Render(SynthesizedEstate.Output)).ToDictionary(StringComparer.Ordinal);

    private static readonly SynthesizedStack Stack = SynthesizedEstate.Stack("github-governance");

    [Theory]
    [InlineData("main")]
    [InlineData("hotfixes")]
    public void Ruleset_to_import_says_what_the_stack_says(string name)
    {
        var file = JsonNode.Parse(Files[$"governance/rulesets/{name}.json"])!.AsObject();
        var stack = Body("github_repository_ruleset", ruleset => (string)ruleset["name"]! == name);

        Assert.True(JsonNode.DeepEquals(AsStack(file["rules"]!.AsArray()), stack["rules"]));
        foreach (var argument in new[] { "bypass_actors", "conditions", "enforcement", "target" })
            Assert.True(JsonNode.DeepEquals(file[argument], stack[argument]), argument);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("prod-approval")]
    public void Environment_to_call_for_says_what_the_stack_says(string name)
    {
        var call = JsonNode.Parse(Files["governance/environments.json"])!.AsArray().Single(call => ((string)call!["path"]!).EndsWith($"/environments/{name}", StringComparison.Ordinal))!["body"]!;
        var stack = Body("github_repository_environment", environment => (string)environment["environment"]! == name);

        foreach (var argument in new[] { "wait_timer", "prevent_self_review", "can_admins_bypass", "deployment_branch_policy" })
            Assert.True(JsonNode.DeepEquals(call[argument], stack[argument]), argument);
        Assert.Equal(
            (stack["reviewers"]?[0]!["teams"]!.AsArray() ?? []).Select(team => (long)team!), call["reviewers"]!.AsArray().Select(reviewer => (long)reviewer!["id"]!));
    }

    [Fact]
    public void Variables_hold_the_client_id_of_each_identity_under_the_name_that_workflows_read() => Assert.Equal(
        PipelineIdentity.Of("acme", [.. Acme.Options.Environments.Select(environment => environment.Name)], Acme.Repositories).Select(AzureLogin.VariableOf).Order(StringComparer.Ordinal),
        Stack.Resources.Where(resource => resource.Type == "github_actions_variable").Select(resource => (string)resource.Body["variable_name"]!).Order(StringComparer.Ordinal));

    public static TheoryData<string> Paths => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void File_in_the_repository_is_what_the_estate_says(string path) => Snapshot.MatchFile(Path.Combine(RepositoryRoot.Path, path), Files[path]);

    /// <summary>The provider has a block for each rule, named for its type.</summary>
    private static JsonObject AsStack(JsonArray rules) => new(rules.Select(rule => KeyValuePair.Create((string)rule!["type"]!, Parameters(rule["parameters"]?.AsObject()))));

    private static JsonNode? Parameters(JsonObject? parameters)
    {
        if (parameters is null) return JsonValue.Create(true);
        var renamed = parameters.Select(pair => KeyValuePair.Create(pair.Key == "required_status_checks" ? "required_check" : pair.Key, pair.Value?.DeepClone()));
        return new JsonObject(renamed);
    }

    private static JsonObject Body(string type, Func<JsonObject, bool> chosen) =>
        Stack.Resources.Single(resource => resource.Type == type && chosen(resource.Body)).Body;
}
