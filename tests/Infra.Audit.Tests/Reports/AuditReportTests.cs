using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Forges;
using Infra.Reports.Audits;

namespace Infra.Audit.Tests.Reports;

public sealed class AuditReportTests
{
    private const string Hostile = "<script>alert(1)</script>\u001b[2J";

    private static readonly IReadOnlyList<AuditResult> Results =
    [
        new(Item("saved-plan", "The reviewed plan is the one that is applied"), [AuditEvidence.Missing(".github/workflows/deploy.yml:348", Hostile), AuditEvidence.Met("b:2", "fine")]),
        new(Item("state-locked", "State is locked during deployments"), [AuditEvidence.Met("a:1", "Its state is locked"), AuditEvidence.Met("b:2", "Its state is locked")]),
        new(Item("forge-branches", "Branch rules are in force on the forge"), [AuditEvidence.Unknown("forge", "It takes a GITHUB_TOKEN")]),
    ];

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Table_at_a_terminal_fits_its_width(int width)
    {
        var table = AuditText.Table([.. Results, new(Item("oidc-only", "Pipelines sign in with tokens"), [AuditEvidence.Met(".github/workflows/deploy.yml:348", "deploy: plan-dev logs in with a token of GitHub, which the cloud trusts for this repository alone")])], width);

        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= width, line));
        Snapshot.Match($"audit-{width}.txt", table);
    }

    [Fact]
    public void Table_says_what_is_missing_and_what_to_change_and_steers_no_terminal() => Assert.Equal(
        """
        NOT MET  CC8.1  saved-plan      The reviewed plan is the one that is applied
                                        .github/workflows/deploy.yml:348: <script>alert(1)</script>[2J
                                        Change it.
        met      CC8.1  state-locked    a:1: Its state is locked; 1 more
        unknown  CC8.1  forge-branches  Branch rules are in force on the forge
                                        forge: It takes a GITHUB_TOKEN
        1 of 3 met, 1 not met, 1 unknown

        """, AuditText.Table(Results));

    [Fact]
    public void Json_has_the_counts_and_all_evidence()
    {
        var json = JsonNode.Parse(AuditText.Json.Of(Results))!;

        Assert.Equal((1, 1, 1), ((int)json["met"]!, (int)json["notMet"]!, (int)json["unknown"]!));
        Assert.Equal(["notMet", "met", "unknown"], json["items"]!.AsArray().Select(item => (string?)item!["verdict"]));
        Assert.Equal("fine", (string?)json["items"]![0]!["evidence"]![1]!["fact"]);
        Assert.Equal("Change it.", (string?)json["items"]![0]!["remedy"]);
        Assert.Null(json["items"]![1]!["remedy"]);
    }

    [Fact]
    public void Page_is_what_was_reviewed_and_escapes_what_it_tells()
    {
        using var folder = new TemporaryFolder();
        SmallEstate.Write(folder.Path);
        File.WriteAllText(folder[EstateFile.FileName], (SmallEstate.Estate with { Waivers = [SmallEstate.Estate.Waivers[0] with { Reason = Hostile, Owner = "\"><img src=x>" }] }).ToJson());

        var html = new AuditPage("1f2e3d4c", null, _ => false).Render(Results, SynthOutput.Load(folder.Path), new(2026, 6, 1));

        Snapshot.Match("audit.html", html);
        Assert.Equal(2, html.Split("<script").Length);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_without_synth_has_the_controls_only()
    {
        var html = new AuditPage(null, null, _ => false).Render(Results, null, new(2026, 6, 1));

        Assert.Contains("<h1>Audit</h1>\n<p class=\"verdict bad\">1 of 3 met, 1 not met, 1 unknown</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Stacks</h2>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CODEOWNERS", "https://gitlab.example/lynx/infra/-/blob/1f2e/CODEOWNERS")]
    [InlineData("CODEOWNERS:3", "https://gitlab.example/lynx/infra/-/blob/1f2e/CODEOWNERS#L3")]
    [InlineData("governance/x.json $[0]", "https://gitlab.example/lynx/infra/-/blob/1f2e/governance/x.json")]
    public void Evidence_in_a_file_leads_to_it_at_the_commit(string place, string url)
    {
        AuditResult[] results = [new(Item("a", "A"), [new(AuditVerdict.Met, place, "is so")])];

        var html = new AuditPage("1f2e", RepositoryLinks.Of("https://token@gitlab.example/lynx/infra.git"), _ => true).Render(results, null, new(2026, 6, 1));

        Assert.Contains($"<a href=\"{url}\">", html, StringComparison.Ordinal);
    }

    private static AuditItem Item(string id, string title) => new(id, "CC8.1", title, "What counts", "Change it.", EvidenceSource.Repository) { Look = _ => [] };
}
