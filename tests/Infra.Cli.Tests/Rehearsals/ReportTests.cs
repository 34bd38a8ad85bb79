using Infra.Contracts.Problems;
using Infra.Rehearsals;
using Infra.Reports.Pages;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Rehearsals;

public sealed class ReportTests : IDisposable
{
    internal static readonly IReadOnlyList<StepResult> Results =
    [
        new("bootstrap", "1 stacks stand", TimeSpan.FromSeconds(1.5), [new("apply", ["aws-foundation"], TimeSpan.FromSeconds(1.2))], "", null),
        new("gates dev", null, TimeSpan.FromSeconds(0.5), [new("plan", ["aws-dev-network"], TimeSpan.FromSeconds(0.4))], "dev (hard): <1 finding>\n",
            new(ExitCode.GateStopped, new Problem("INFRA0231", "aws-dev-network/Vpc", "A hard gate stops it: <b>.", "Correct & repeat."))),
        StepResult.NotReached("destroy"),
    ];

    private readonly SynthesizedEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public void Summary_has_a_line_for_each_step_and_the_total() => Assert.Equal(
        """
        bootstrap  passed          1.5 s  1 stacks stand
        gates dev  failed          0.5 s
        destroy    not reached     0.0 s
        1 of 3 steps passed in 2.0 s

        """, SummaryTable.Render(Results));

    [Fact]
    public void Report_is_what_was_reviewed_and_escapes_what_it_tells()
    {
        _estate.Add("aws-foundation", []).Add("aws-dev-network", []);

        var html = HtmlReport.Render(_estate.Load(), "life", Results, PageHead.DateAndCommit("2026-11-29", null, null));

        Snapshot.Match("rehearsal.html", html);
        Assert.Contains("A hard gate stops it: &lt;b&gt;. Correct &amp; repeat.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_have_different_names_and_end_with_nothing_left()
    {
        Assert.Equal(Scenario.All.Count, Scenario.All.DistinctBy(scenario => scenario.Name).Count());
        Assert.All(Scenario.All, scenario => Assert.Equal("destroy", scenario.Steps(["dev", "prod"])[^1].Name));
    }
}
