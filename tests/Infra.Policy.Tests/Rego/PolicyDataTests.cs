using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rego;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Own.Tags;

namespace Infra.Policy.Tests.Rego;

public sealed class PolicyDataTests
{
    private const string Resources =
        """
        { "resource": { "aws_security_group": {
            "Open": { "//": { "metadata": { "path": "aws-prod-test/Office/Group" } } },
            "Other": { "//": { "metadata": { "path": "aws-prod-test/Officer/Group" } } } } } }
        """;

    [Fact]
    public void Estate_says_what_the_built_in_gate_knows()
    {
        var data = JsonNode.Parse(PolicyData.Render(Estate()))!["estate"]!;

        Assert.Equal(PolicyData.RuleIds, data["rules"]!.AsObject().Select(rule => rule.Key));
        Assert.Equal("No firewall opens SSH to the world", (string?)data["rules"]!["GCP-0071"]!["title"]);
        Assert.Equal("Remove the rule, or allow only your own ranges.", (string?)data["rules"]!["GCP-0071"]!["remedy"]);
        Assert.Equal(TaggableTypes.All, data["taggable"]!.AsObject().ToDictionary(type => type.Key, type => (string)type.Value!));
        Assert.Equal(Types("INFRA-STATEFUL-DELETE"), data["stateful"]!.AsArray().Select(type => (string)type!));
        Assert.Equal(Types("INFRA-INSTANCE-TYPE"), data["machines"]!.AsObject().Select(type => type.Key));
        Assert.Equal(
            """{"cloud":"azure","path":["default_node_pool","vm_size"],"preset":null}""",
            data["machines"]!["azurerm_kubernetes_cluster"]!.ToJsonString());
    }

    [Fact]
    public void Estate_lists_the_approved_types_if_it_has_any()
    {
        var approved = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>
        {
            ["dev"] = new Dictionary<string, IReadOnlyList<string>> { ["aws"] = ["t3.small"] },
        };

        Assert.Equal(
            """{"dev":{"aws":["t3.small"]}}""",
            JsonNode.Parse(PolicyData.Render(Estate() with { ApprovedTypes = approved }))!["estate"]!["approved_types"]!.ToJsonString());
        Assert.Null(JsonNode.Parse(PolicyData.Render(Estate()))!["estate"]!["approved_types"]);
    }

    [Theory]
    [InlineData("dev", "soft")]
    [InlineData("prod", "hard")]
    [InlineData("stage", "hard")]
    public void Stack_says_what_it_is_and_what_its_gate_does(string environment, string gate)
    {
        Assert.Equal(
            $$"""
            {
              "stack": {
                "name": "aws-{{environment}}-test",
                "environment": "{{environment}}",
                "gate": "{{gate}}",
                "waivers": []
              }
            }

            """,
            RenderStack(Estate(), TestEstate.Entry($"aws-{environment}-test")));
    }

    [Fact]
    public void Foundation_has_no_environment_and_a_hard_gate()
    {
        var stack = JsonNode.Parse(RenderStack(Estate(), new("aws-foundation", "aws", null, "foundation", "k")))!["stack"]!;

        Assert.Null(stack["environment"]);
        Assert.Equal("hard", (string?)stack["gate"]);
    }

    [Fact]
    public void Stack_lists_the_exceptions_by_the_addresses_that_they_cover()
    {
        WaiverEntry[] waivers =
        [
            new("aws-prod-test/Office", "Setting", ["CKV_AWS_24", "CKV_AWS_999"], "Reason", "owner", new(2026, 12, 31)),
            new("aws-prod-test/Office", "Other", ["CKV_AWS_999"], "Reason", "owner", new(2026, 12, 31)),
            new("aws-prod-test/Elsewhere", "Setting", ["CKV_AWS_24"], "Reason", "owner", new(2026, 12, 31)),
        ];

        Assert.Equal(
            """[{"rules":["AWS-0107"],"resources":["aws_security_group.Open"],"ends":"2027-01-01"}]""",
            JsonNode.Parse(RenderStack(Estate() with { Waivers = waivers }, TestEstate.Entry()))!["stack"]!["waivers"]!.ToJsonString());
    }

    private static EstateFile Estate() => new()
    {
        Name = "lynx",
        Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)],
        Stacks = [],
        Postures = [],
        Waivers = [],
    };

    private static IEnumerable<string> Types(string rule) => RuleBook.All.Single(known => known.Id == rule).Types;

    private static string RenderStack(EstateFile estate, StackEntry entry)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["stacks", entry.Name]);
        File.WriteAllText(folder[EstateFile.FileName], (estate with { Stacks = [entry] }).ToJson());
        File.WriteAllText(folder["stacks", entry.Name, "cdk.tf.json"], Resources);
        File.WriteAllText(
            folder["manifest.json"],
            $$"""{ "stacks": { "{{entry.Name}}": { "workingDirectory": "stacks/{{entry.Name}}", "dependencies": [] } } }""");
        return PolicyData.Render(estate, SynthOutput.Load(folder.Path).Stacks.Single());
    }
}
