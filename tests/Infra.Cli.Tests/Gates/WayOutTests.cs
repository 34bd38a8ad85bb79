using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Gates;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Cli.Tests.Gates;

/// <summary>A finding tells the line of C# that answers it, and the controls that its rule answers.</summary>
public sealed class WayOutTests
{
    [Theory]
    [InlineData("INFRA-NEW-ACCESS", "wider than it was: allows s3:* on *", "aws-prod-network/Reader", "Accept(\"allows s3:* on *\", who, reason, until)")]
    [InlineData("INFRA-UNJUDGED", "of the type aws_thing", "aws-prod-network/Thing", "DeclareHarmless(\"aws_thing\", reason, owner, expires)")]
    [InlineData("INFRA-PUBLIC", "true", "aws-prod-network/Thing", "AcceptRisk([\"INFRA-PUBLIC\"], reason, owner, expires)")]
    [InlineData("INFRA-PUBLIC", "true", "module.x.aws_thing.it", "AcceptRiskAt(\"module.x.aws_thing.it\", [\"INFRA-PUBLIC\"], reason, owner, expires)")]
    public void Finding_tells_what_accepts_it(string rule, string found, string path, string line)
    {
        Assert.Equal(line, WayOut.Of(Finding(rule, found, path)));
    }

    [Fact]
    public void Finding_names_the_controls_that_its_rule_answers()
    {
        var finding = Finding("GCP-0061", "not set", "google-prod-cluster/Cluster");

        Assert.Equal(["CIS GKE 5.6.3", "SOC 2 CC6.6"], FindingEntry.Of(finding, new("prod", Severity.High, [finding]), SourceLines.None).Frames);
    }

    private static Finding Finding(string rule, string found, string path) => new(
        RuleBook.All.Single(one => one.Id == rule),
        new(new("aws-prod-network", "aws", "prod", "network", "key"), PolicySource.Plan, "aws_thing", "it", "module.x.aws_thing.it", path, new JsonObject()),
        "", found, IsUndecided: false, Waiver: null);
}
