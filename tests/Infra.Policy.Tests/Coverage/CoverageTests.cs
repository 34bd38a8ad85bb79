using System.Text.RegularExpressions;
using Infra.Policy.Coverage;
using Infra.Policy.Rules;
using Infra.Policy.Waivers;

namespace Infra.Policy.Tests.Coverage;

public sealed class CoverageTests
{
    private static readonly IReadOnlyList<CoverageRow> Rows = [.. CoverageTable.Clouds.SelectMany(cloud => CoverageTable.Rows(cloud, RuleBook.All))];

    [Theory]
    [InlineData("aws", 57, 119)]
    [InlineData("google", 58, 78)]
    [InlineData("azure", 39, 80)]
    [InlineData("terraform", 0, 2)]
    public void Every_rule_in_scope_has_a_row(string cloud, int trivy, int checkov)
    {
        var ids = CoverageTable.Rows(cloud, RuleBook.All).Select(row => row.Id).ToHashSet();

        Assert.Equal(trivy, ids.Count(ControlId.IsTrivy));
        Assert.Equal(checkov, ids.Count(ControlId.IsCheckov));
    }

    [Fact]
    public void Implemented_rows_are_the_ids_of_the_rules()
    {
        var implemented = Rows.Where(row => row.Verdict == CoverageVerdict.Implemented).Select(row => row.Id);
        var registered = RuleBook.All.SelectMany(rule => rule.Ids).Where(id => !ControlId.IsOwn(id));

        Assert.Equal(registered.Order(StringComparer.Ordinal), implemented.Order(StringComparer.Ordinal));
    }

    /// <summary>The counts follow from the tables: a check of Trivy that nobody wrote, or excused with a reason, is none of them.</summary>
    [Theory]
    [InlineData("aws")]
    [InlineData("google")]
    [InlineData("azure")]
    public void Every_check_of_Trivy_is_implemented_or_has_a_reason_why_it_does_not_apply(string cloud)
    {
        var trivy = CoverageTable.Rows(cloud, RuleBook.All).Where(row => ControlId.IsTrivy(row.Id)).ToList();

        Assert.Equal([], trivy.Where(row => row.Verdict == CoverageVerdict.LeftOut).Select(row => row.Id));
        Assert.Contains($"| {cloud}, Trivy's | {trivy.Count} | {trivy.Count(row => row.Verdict == CoverageVerdict.Implemented)} | {trivy.Count(row => row.Verdict == CoverageVerdict.NotApplicable)} | 0 |\n", CoverageDocument.Render(RuleBook.All), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_not_implemented_say_why()
    {
        Assert.Equal([], Rows.Where(row => row.Verdict != CoverageVerdict.Implemented && row.Why.Length < 10).Select(row => row.Id));
    }

    [Fact]
    public void Rows_with_a_verdict_say_what_the_rule_wants_and_none_waits_to_be_written()
    {
        var unfinished = Rows.Where(row => row.Title.Length < 10 || row.Why.Contains("not written yet", StringComparison.OrdinalIgnoreCase));

        Assert.Equal([], unfinished.Select(row => row.Id));
    }

    [Fact]
    public void Rule_is_as_severe_as_the_most_severe_of_its_ids()
    {
        var milder =
            from rule in RuleBook.All
            let stated = Rows.Where(row => rule.Ids.Contains(row.Id)).Max(row => row.Severity)
            where stated is { } severity && severity != rule.Severity
            select $"{rule.Id} is {rule.Severity}, the scanner says {stated}";

        Assert.Equal([], milder);
    }

    [Fact]
    public void Frames_name_rules_that_are_there_and_every_frame_is_answered()
    {
        Assert.Equal([], ComplianceFrame.Ids.Except(RuleBook.All.SelectMany(rule => rule.Ids)).Order(StringComparer.Ordinal));
        Assert.All(ComplianceFrame.All, frame => Assert.Contains(RuleBook.All, rule => ComplianceFrame.Cell(rule, frame).Length > 0));
        Assert.Equal([], ComplianceFrame.Controls.Where(control => !Benchmark.All.Single(benchmark => benchmark.Frame == control.Frame).Controls.Contains(control.Control)).Select(control => control.ToString()));
        Assert.Equal("CIS GKE 5.6.3, SOC 2 CC6.6", string.Join(", ", ComplianceFrame.Of(RuleBook.All.Single(rule => rule.Id == "GCP-0061"))));
    }

    [Theory]
    [InlineData("CIS AWS", "CIS Amazon Web Services Foundations Benchmark 7.0.0", 70)]
    [InlineData("CIS EKS", "CIS Amazon Elastic Kubernetes Service Benchmark 1.8.0", 50)]
    [InlineData("CIS GKE", "CIS Google Kubernetes Engine Benchmark 1.9.0", 57)]
    [InlineData("CIS AKS", "CIS Azure Kubernetes Service Benchmark 1.8.0", 51)]
    [InlineData("SOC 2", "AICPA Trust Services Criteria of 2017 (TSP section 100)", 43)]
    public void Frames_are_of_one_version_whose_numbers_a_public_page_shows(string frame, string name, int controls)
    {
        var benchmark = Benchmark.All.Single(one => one.Frame == frame);

        Assert.Equal((name, controls), (benchmark.Name, benchmark.Controls.Count));
        Assert.StartsWith("https://", benchmark.Source, StringComparison.Ordinal);
        Assert.All(benchmark.Controls, control => Assert.Matches(@"^([A-Z]{1,2})?\d+(\.\d+)+$", control));
    }

    [Fact]
    public void Controls_that_constructs_name_exist_in_the_benchmarks()
    {
        var named =
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            where file.Contains("Infra.Constructs.", StringComparison.Ordinal)
            from match in Regex.Matches(File.ReadAllText(file), @"(CIS (?:AWS|EKS|GKE|AKS)|SOC 2) ([A-Z]{0,2}\d+(?:\.\d+)+)")
            select new ComplianceFrame(match.Groups[1].Value, match.Groups[2].Value);

        Assert.Equal([], named.Distinct().Where(control => !Benchmark.All.Single(benchmark => benchmark.Frame == control.Frame).Controls.Contains(control.Control)).Select(control => control.ToString()));
    }

    [Fact]
    public void Page_in_docs_is_the_one_that_the_rules_give() =>
        Snapshot.MatchFile(Path.Combine(RepositoryRoot.Path, "docs", "policy-coverage.md"), CoverageDocument.Render(RuleBook.All));
}
