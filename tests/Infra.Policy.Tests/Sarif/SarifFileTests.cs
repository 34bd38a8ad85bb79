using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Policy.Rules;
using Infra.Policy.Sarif;

namespace Infra.Policy.Tests.Sarif;

public sealed class SarifFileTests
{
    private static readonly IReadOnlyList<Rule> Rules = [.. RuleBook.All.Where(rule => rule.Id == "AWS-0164")];

    [Fact]
    public void Finding_is_a_result_with_its_rule_place_and_message()
    {
        var run = Run("true");
        var result = run["results"]![0]!;

        Assert.Equal("AWS-0164", (string?)result["ruleId"]);
        Assert.Equal(("fail", "error"), ((string?)result["kind"], (string?)result["level"]));
        Assert.StartsWith("AWS-0164 aws-prod-test/it: aws_subnet.it map_public_ip_on_launch is true.", (string?)result["message"]!["text"], StringComparison.Ordinal);
        Assert.Equal(
            "cdktf.out/stacks/aws-prod-test/cdk.tf.json",
            (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Equal("aws-prod-test/it", (string?)result["locations"]![0]!["logicalLocations"]![0]!["fullyQualifiedName"]);
        Assert.Null(result["suppressions"]);
        Assert.Equal("AWS-0164", (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
    }

    [Fact]
    public void Waived_finding_is_suppressed_with_its_reason()
    {
        var waiver = new WaiverEntry("aws-prod-test", "VpcPosture.X", ["AWS-0164"], "a demo", "platform", new(2026, 12, 31));

        var suppression = Run("true", waiver)["results"]![0]!["suppressions"]![0]!;

        Assert.Equal("VpcPosture.X until 2026-12-31: a demo (platform)", (string?)suppression["justification"]);
    }

    [Fact]
    public void Undecided_finding_is_an_open_question()
    {
        var result = Run("\"${var.x}\"")["results"]![0]!;

        Assert.Equal(("open", "none"), ((string?)result["kind"], (string?)result["level"]));
    }

    [Fact]
    public void Fingerprint_does_not_depend_on_the_bad_value()
    {
        Assert.Equal(Fingerprint(Run("true")), Fingerprint(Run("\"${var.x}\"")));
    }

    [Fact]
    public void Nothing_found_is_an_empty_run()
    {
        Assert.Empty(Run("false")["results"]!.AsArray());
    }

    [Fact]
    public void Place_is_the_line_of_code_that_made_the_resource_where_that_is_known()
    {
        var findings = PolicyGate.Evaluate(TestEstate.With("aws_subnet", """{ "map_public_ip_on_launch": true }"""), Rules, [], TestEstate.Today);
        var path = findings[0].Resource.ConstructPath;

        var file = JsonNode.Parse(SarifFile.Render(findings, new SourceLines(new Dictionary<string, string> { [path] = "stacks/Network.cs:12" })))!;

        var place = file["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(("stacks/Network.cs", 12), ((string)place["artifactLocation"]!["uri"]!, (int)place["region"]!["startLine"]!));
    }

    private static string? Fingerprint(JsonNode run) => (string?)run["results"]![0]!["partialFingerprints"]!["infraFinding/v1"];

    private static JsonNode Run(string value, params WaiverEntry[] waivers)
    {
        var estate = TestEstate.With("aws_subnet", $$"""{ "map_public_ip_on_launch": {{value}} }""");
        var file = JsonNode.Parse(SarifFile.Render(PolicyGate.Evaluate(estate, Rules, waivers, TestEstate.Today)))!;
        Assert.Equal("2.1.0", (string?)file["version"]);
        return file["runs"]![0]!;
    }
}
