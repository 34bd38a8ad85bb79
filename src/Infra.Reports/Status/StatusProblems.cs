using System.Globalization;
using Infra.Deployment.Records;
using Infra.Reports.Changes;
using Infra.Reports.Pages;

namespace Infra.Reports.Status;

/// <summary>Lists the current problems of an estate, most severe first.</summary>
internal static class StatusProblems
{
    private const int SoonDays = 14;

    public static IReadOnlyList<PageProblem> Of(EstateStatus status) =>
    [
        .. status.Stacks.Where(stack => stack.Record?.Last.Outcome == RunOutcome.Failed).Select(stack => new PageProblem("bad", "Failed",
            $"{Stack(stack)}: the last run, {HtmlPage.Link(PageHead.Moment(stack.Record!.Last.At), stack.Record.Last.Url)} by {HtmlPage.Encode(stack.Record.Last.By)}. {HtmlPage.Encode(stack.Record.Last.Text)}")),
        .. status.Stacks.Where(stack => stack.Drift?.IsDrifted == true).Select(stack => new PageProblem("bad", "Drift",
            $"{Stack(stack)} has drifted, {HtmlPage.Link(PageHead.Moment(stack.Drift!.At), stack.Drift.Url)}: {HtmlPage.Encode(stack.DriftWords["drifted: ".Length..])}")),
        .. status.Gates.Where(gate => gate.Stops).Select(gate => new PageProblem("bad", "Gate",
            $"<a href=\"#findings\">{Listing.Count(gate.Findings.Count(gate.IsStopping), "finding")}</a> would stop a deployment of {HtmlPage.Encode(gate.Environment ?? "the foundation")}")),
        .. status.Exceptions.Where(waiver => status.DaysLeft(waiver) < 0).Select(waiver => new PageProblem("bad", "Ended",
            $"the exception of <code>{HtmlPage.Encode(waiver.ConstructPath)}</code> for {HtmlPage.Encode(waiver.Setting)} expired on {PageHead.Day(waiver.Expires)}")),
        .. Waiting(status),
        .. status.Exceptions.Where(waiver => status.DaysLeft(waiver) is >= 0 and <= SoonDays).Select(waiver => new PageProblem("open", "Expires soon",
            $"the exception of <code>{HtmlPage.Encode(waiver.ConstructPath)}</code> for {HtmlPage.Encode(waiver.Setting)}: {Listing.Count(status.DaysLeft(waiver), "day")} left")),
        .. Grouped(status, stack => stack.Record?.Deployed is not null && !stack.IsCurrent, "Differs", "differs from this commit", "differ from this commit"),
        .. Grouped(status, stack => stack is { Unread: null, Record: null }, "No record", "has no record of a deployment", "have no record of a deployment"),
        .. Grouped(status, stack => stack is { Unread: null, Record.Deployed: not null, Drift: null or { Changes: null } }, "Not compared", "was not compared with its cloud recently", "were not compared with their clouds recently"),
        .. status.Stacks.Where(stack => stack.Unread is not null).GroupBy(stack => (stack.Unread!.Code, stack.Unread.Fact)).Select(group => new PageProblem("open", "Not read",
            $"{Listing.Of(group.Select(Stack), 8, ", ")}: {HtmlPage.Encode($"{group.Key.Code} {group.Key.Fact} {group.First().Unread!.Remedy}")}")),
        .. status.WaitingLack.Length > 0 ? [new PageProblem("open", "Not read", $"open approvals on the forge: {HtmlPage.Encode(status.WaitingLack)}")] : Array.Empty<PageProblem>(),
    ];

    /// <summary>Returns the verdict in a few words. Unchecked is not the same as fine.</summary>
    public static (string Text, string Kind) Verdict(IReadOnlyList<PageProblem> problems)
    {
        var (bad, open) = (problems.Count(problem => problem.Kind == "bad"), problems.Count(problem => problem.Kind == "open"));
        return (bad, open) switch
        {
            (0, 0) => ("Everything is deployed, compared and compliant", "good"),
            (0, _) => (string.Create(CultureInfo.InvariantCulture, $"{Listing.Count(open, "item")} to check"), "open"),
            (_, 0) => (Listing.Count(bad, "problem"), "bad"),
            _ => (string.Create(CultureInfo.InvariantCulture, $"{Listing.Count(bad, "problem")}, {Listing.Count(open, "item")} to check"), "bad"),
        };
    }

    /// <summary>Returns a link to the row of a stack.</summary>
    internal static string Stack(StackStatus stack) => $"<a href=\"#{HtmlPage.Encode(Anchor(stack.Stack.Name))}\">{HtmlPage.Encode(stack.Stack.Name)}</a>";

    internal static string Anchor(string stack) => $"stack-{stack}";

    private static IEnumerable<PageProblem> Waiting(EstateStatus status) => (status.Waiting ?? []).Select(one => new PageProblem("open", "Waits",
        $"{HtmlPage.Link(HtmlPage.Encode(one.Environment), one.Url)} for approval since {PageHead.Moment(one.Since)}, started by {HtmlPage.Encode(one.By)}"));

    private static IEnumerable<PageProblem> Grouped(EstateStatus status, Func<StackStatus, bool> isMeant, string word, string one, string many)
    {
        var found = status.Stacks.Where(isMeant).ToList();
        if (found.Count > 0) yield return new("open", word, $"{Listing.Of(found.Select(Stack), 8, ", ")} {(found.Count == 1 ? one : many)}");
    }
}
