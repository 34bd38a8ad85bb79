using Infra.Audit;
using Infra.Cli.Tests.Rehearsals;
using Infra.Cli.Tests.Status;
using Infra.Rehearsals;
using Infra.Reports.Audits;
using Infra.Reports.Graphs;
using Infra.Reports.Pages;
using Infra.Reports.Status;

namespace Infra.Cli.Tests.Pages;

/// <summary>Every page as people see it, in a browser for real.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly StatusEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public void Every_page_can_be_read_by_everybody_in_light_and_dark_at_any_width()
    {
        var output = _estate.Synthesized.Load();
        AuditResult[] audit =
        [
            new(Checklist.Items[0], [new(AuditVerdict.Met, "CODEOWNERS:3", "It is so")]),
            new(Checklist.Items[1], [new(AuditVerdict.NotMet, "governance/environments.json $[0]", "There is a word of_such_length_that_no_table_could_hold_it_without_breaking_it_somewhere_in_the_middle_of_it_all")]),
        ];

        Browser.AssertReadable(new Dictionary<string, string>
        {
            ["status"] = StatusPage.Render(_estate.Load()),
            ["audit"] = new AuditPage("0123456789abcdef", null, _ => true).Render(audit, output, new(2026, 11, 29)),
            ["rehearsal"] = HtmlReport.Render(output, "life", ReportTests.Results, PageHead.DateAndCommit("2026-11-29", null, null)),
            ["graph"] = HtmlGraph.Render(output, StackGraph.Of(output)),
        });
    }
}
