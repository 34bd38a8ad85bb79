using System.Text.RegularExpressions;
using Infra.Deployment.Records;
using Infra.Reports.Pages;
using Infra.Reports.Status;

namespace Infra.Cli.Tests.Status;

public sealed partial class StatusPageTests : IDisposable
{
    private readonly StatusEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public void Page_is_what_was_reviewed_and_asks_nobody_for_anything()
    {
        var html = StatusPage.Render(_estate.Load());

        Snapshot.Match("status.html", html);
        Assert.DoesNotContain("<moves>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(src|action)="|@import|url\((?!#)""", html);
    }

    [Fact]
    public void Page_tells_problems_before_everything_else() => Assert.Equal(
        ["problems", "environments", "deployments", "applications", "approvals", "access", "exceptions", "findings", "inventory", "graph"],
        Sections().Matches(StatusPage.Render(_estate.Load())).Select(match => match.Groups[1].Value));

    [Fact]
    public void Problems_of_a_bad_day_are_all_told_the_worst_first() => Assert.Equal(
        ["Failed", "Drift", "Drift", "Gate", "Gate", "Waits", "Expires soon", "Differs", "No record", "Not compared", "Not read"],
        StatusProblems.Of(_estate.Load()).Select(problem => problem.Word));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Terminal_shows_each_stack_in_its_width_and_what_it_could_not_read(int width) => Snapshot.Match($"status-{width}.txt", StatusText.Table(_estate.Load(), width));

    [Fact]
    public void Program_reads_the_same_as_JSON() => Snapshot.Match("status.json", Digest().Replace(StatusText.Json.Of(_estate.Load()), "DIGEST"));

    [Fact]
    public void Estate_without_a_record_is_not_fine()
    {
        var status = _estate.Load();
        var unknown = status with { Stacks = [.. status.Stacks.Select(stack => stack with { Record = null, Drift = null, Unread = null })], Gates = [], Waiting = null, WaitingLack = "no pipeline runs." };

        Assert.Equal(("2 items to check", "open"), StatusProblems.Verdict([.. StatusProblems.Of(unknown).Where(problem => problem.Word != "Expires soon")]));
    }

    [Fact]
    public void Only_what_was_looked_at_and_is_right_is_good() => Assert.Equal("good", StatusProblems.Verdict([]).Kind);

    [Theory]
    [InlineData(RunOutcome.Applied, "new", "new")]
    [InlineData(RunOutcome.Unchanged, "new", "old")]
    [InlineData(RunOutcome.Failed, "old", "old")]
    [InlineData(RunOutcome.Destroyed, null, null)]
    internal void Record_keeps_what_a_run_did_not_change(RunOutcome outcome, string? commit, string? since)
    {
        RunEntry Run(string name, RunOutcome ended) => new() { At = default, Commit = name, By = name, Approvers = [], Url = null, Outcome = ended };
        var before = StackRecord.After(null, "s", Run("old", RunOutcome.Applied), "a", new Dictionary<string, string>());

        var after = StackRecord.After(before, "s", Run("new", outcome), "b", new Dictionary<string, string>());

        Assert.Equal((commit, since, outcome), (after.Deployed?.Commit, after.Deployed?.Since.By, after.Last.Outcome));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "x")]
    [InlineData(null, "x")]
    [InlineData("https://h/\"", "<a href=\"https://h/&quot;\">x</a>")]
    public void Only_addresses_of_pages_are_links(string? url, string expected) => Assert.Equal(expected, HtmlPage.Link("x", url));

    // It holds the path of the test's own folder.
    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    [GeneratedRegex("<section id=\"(.*?)\">")]
    private static partial Regex Sections();
}
