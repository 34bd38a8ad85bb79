using System.Globalization;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Records;
using Infra.Reports.Changes;
using Infra.Reports.Graphs;
using Infra.Reports.Pages;

namespace Infra.Reports.Status;

/// <summary>
/// Renders the status of an estate as a page: what runs where and since when, who approved it, what differs, who may change it, and which
/// exceptions end.
/// </summary>
/// <param name="status">The status.</param>
internal sealed class StatusPage(EstateStatus status)
{
    /// <summary>Renders the page.</summary>
    public static string Render(EstateStatus status)
    {
        var problems = StatusProblems.Of(status);
        var (verdict, kind) = StatusProblems.Verdict(problems);
        var page = new StatusPage(status);
        return HtmlPage.Render(
            new($"Status of {status.Output.Estate.Name}", verdict, kind, PageHead.DateAndCommit(PageHead.Moment(status.Now), status.Commit, status.Links)),
            problems,
            [
                new("environments", "Environments", page.Matrix()), new("deployments", "Deployments", page.Deployments()),
                new("applications", "Applications", page.Applications()), new("approvals", "Open approvals", page.Approvals()),
                new("access", "Access rights", page.Access()), new("exceptions", "Exceptions", page.Exceptions()),
                .. FindingSections.Of(status), new("graph", "Graph", Graph(status.Output)),
            ]);
    }

    /// <summary>Renders the overview: each part in each environment.</summary>
    private string Matrix()
    {
        var columns = status.Environments.Where(environment => status.Stacks.Any(stack => stack.Stack.Entry.Environment == environment)).ToList();
        var parts = status.Stacks.GroupBy(stack => $"{stack.Stack.Entry.Cloud} {stack.Stack.Entry.Part}").OrderBy(group => group.Key, StringComparer.Ordinal);
        return HtmlTable.Render("stacks by environment", ["part", .. columns.Select(Name)], parts.Select(part => new HtmlRow(
            null, [HtmlCell.Text(part.Key, "name"), .. columns.Select(environment => Cell(part.Where(stack => stack.Stack.Entry.Environment == environment)))])));

        HtmlCell Cell(IEnumerable<StackStatus> stacks) => new(string.Join("<br>", stacks.Select(stack =>
            $"<a href=\"#{HtmlPage.Encode(StatusProblems.Anchor(stack.Stack.Name))}\">{(stack.Record?.Deployed is { } deployed ? $"<code>{Short(deployed.Commit)}</code>" : HtmlPage.Encode(stack.Difference))}</a>"
            + (stack.Record?.Deployed is null ? "" : $" <span class=\"{stack.DifferenceKind}\">{HtmlPage.Encode(stack.Difference)}</span>")
            + (stack.Drift?.IsDrifted == true ? " <span class=\"bad\">drifted</span>" : "") + (stack.Record?.Last.Outcome == RunOutcome.Failed ? " <span class=\"bad\">last run failed</span>" : ""))));
    }

    private string Deployments() => HtmlTable.Render(
        "deployments", ["stack", "environment", "commit", "applications", "since", "by", "approved by", "last run", "drift"],
        status.Stacks.Select(stack => new HtmlRow(
            StatusProblems.Anchor(stack.Stack.Name),
            HtmlCell.Text(stack.Stack.Name, "name"),
            HtmlCell.Text(Name(stack.Stack.Entry.Environment)),
            new($"{Commit(stack.Record?.Deployed)}<span class=\"{stack.DifferenceKind}\">{HtmlPage.Encode(stack.Difference)}</span>"),
            HtmlCell.Text(Versions(stack.Record?.Deployed)),
            Moment(stack.Record?.Deployed?.Since),
            HtmlCell.Text(stack.Record?.Deployed?.Since.By ?? "–"),
            Approvers(stack.Record?.Deployed?.Since),
            Last(stack.Record?.Last),
            HtmlCell.Text(stack.DriftWords, stack.DriftKind))));

    private string Applications()
    {
        var environments = status.Output.Estate.Environments.Select(environment => environment.Name).ToList();
        var names = status.Releases.Values.SelectMany(file => file.Applications.Keys)
            .Concat(status.Stacks.SelectMany(stack => stack.Record?.Deployed?.Applications.Keys ?? [])).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : HtmlTable.Render("applications by environment", ["application", .. environments], names.Select(name => new HtmlRow(
            null, [HtmlCell.Text(name, "name"), .. environments.Select(environment => HtmlCell.Text(Version(name, environment)))])));
    }

    /// <summary>Renders the deployed version, and the version that the commit specifies if it differs.</summary>
    private string Version(string application, string environment)
    {
        var wanted = status.Releases.GetValueOrDefault(environment)?.Applications.GetValueOrDefault(application)?.Version;
        var deployed = status.Stacks.Where(stack => stack.Stack.Entry.Environment == environment)
            .Select(stack => stack.Record?.Deployed?.Applications.GetValueOrDefault(application)).OfType<string>().Distinct().ToList();
        var running = deployed.Count == 0 ? "no record" : string.Join(", ", deployed.Select(ApplicationVersion.Short));
        return wanted is null ? running : deployed is [var one] && one == wanted ? running : $"{running}; this commit expects {ApplicationVersion.Short(wanted)}";
    }

    private string Approvals() => status.Waiting is null ? $"<p class=\"open\">Not checked: {HtmlPage.Encode(status.WaitingLack)}</p>\n"
        : status.Waiting.Count == 0 ? "<p>No deployment waits for approval.</p>\n"
        : HtmlTable.Render("open approvals", ["environment", "since", "started by", "who may approve"], status.Waiting.Select(one => new HtmlRow(
            null, new HtmlCell(HtmlPage.Link(HtmlPage.Encode(one.Environment), one.Url), "name"), HtmlCell.Text(PageHead.Moment(one.Since), "moment"), HtmlCell.Text(one.By),
            HtmlCell.Text(one.Reviewers.Count > 0 ? string.Join(", ", one.Reviewers) : "see below"))));

    private string Access() => status.Output.Estate.Access is not { Count: > 0 } access ? "<p class=\"open\">The estate does not define who may deploy, approve or break glass.</p>\n"
        : HtmlTable.Render("access rights", ["right", "environment", "who", "through", "granted by"], access.Select(entry => new HtmlRow(
            null, HtmlCell.Text(Verb(entry.Right), "name", $"{(int)entry.Right}"), HtmlCell.Text(entry.Environment ?? "all"),
            new(string.Join("<br>", entry.Who.Select(HtmlPage.Encode))), HtmlCell.Text(entry.Identity), Source(entry.Source))));

    private string Exceptions() => status.Exceptions.Count == 0 ? "<p>There are no exceptions.</p>\n"
        : $"<p>{status.Exceptions.Count(status.EndsThisQuarter)} of {status.Exceptions.Count} expire this quarter.</p>\n"
        + HtmlTable.Render("exceptions", ["construct", "setting", "days left", "expires", "rules", "reason", "owner"], status.Exceptions.Select(waiver => new HtmlRow(
            null, HtmlCell.Code(waiver.ConstructPath), HtmlCell.Text(waiver.Setting), HtmlCell.Text(status.DaysLeft(waiver).ToString(CultureInfo.InvariantCulture), "number"),
            HtmlCell.Text($"{PageHead.Day(waiver.Expires)}{(status.EndsThisQuarter(waiver) ? ", this quarter" : "")}"), HtmlCell.Text(string.Join(", ", waiver.Controls)),
            HtmlCell.Text(waiver.Reason), HtmlCell.Text(waiver.Owner))));

    internal static string Graph(SynthOutput output) =>
        $"<div class=\"picture\" role=\"region\" aria-label=\"graph of the stacks\" tabindex=\"0\">\n{SvgGraph.Render(StackGraph.Of(output), stack => $"#{StatusProblems.Anchor(stack)}")}</div>\n";

    internal static string Name(string? environment) => environment ?? "foundation";

    private HtmlCell Source(string source) => source.StartsWith("governance/", StringComparison.Ordinal) && status.Commit is { } commit
        ? HtmlCell.Code(source, status.Links?.File(commit, source)) : HtmlCell.Code(source);

    private string Commit(DeployedState? deployed) => deployed is null ? ""
        : $"{HtmlPage.Link($"<code>{Short(deployed.Commit)}</code>", deployed.Commit.Length > 0 ? status.Links?.Commit(deployed.Commit) : null)} ";

    private static string Short(string commit) => commit.Length == 0 ? "no commit" : ApplicationVersion.Short(commit);

    private static string Versions(DeployedState? deployed) => deployed is null ? "–"
        : deployed.Applications.Count == 0 ? "none" : Listing.Of(deployed.Applications.Select(one => $"{one.Key} {ApplicationVersion.Short(one.Value)}"), 8, ", ");

    private static HtmlCell Moment(RunEntry? run) => run is null ? HtmlCell.Text("–", "faint", "0") : new(HtmlPage.Link(PageHead.Moment(run.At), run.Url), "moment");

    private static HtmlCell Approvers(RunEntry? run) => run is null ? HtmlCell.Text("–", "faint")
        : run.Approvers is null ? HtmlCell.Text("not known", "open") : HtmlCell.Text(run.Approvers.Count == 0 ? "none required" : string.Join(", ", run.Approvers));

    private static HtmlCell Last(RunEntry? run) => run is null ? HtmlCell.Text("no record", "open")
        : new($"<span class=\"{(run.Outcome == RunOutcome.Failed ? "bad" : "good")}\">{run.Outcome.ToString().ToLowerInvariant()}</span> {HtmlPage.Link(PageHead.Moment(run.At), run.Url)} by {HtmlPage.Encode(run.By)}", "", PageHead.Moment(run.At));

    private static string Verb(AccessRight right) => right switch
    {
        AccessRight.Deploy => "deploy",
        AccessRight.Approve => "approve a deployment",
        AccessRight.BreakGlass => "break glass",
        AccessRight.Plan => "plan",
        _ => "read",
    };
}
