using System.Globalization;
using System.Text;

namespace Infra.Reports.Changes;

/// <summary>The head of a report: the verdict, what it is about, and one line per environment.</summary>
internal static class HeadSection
{
    public static string Render(IReadOnlyList<StackReport> stacks, ReportFacts facts)
    {
        var text = new StringBuilder($"{Forges.Forge.Hide(Report.Mark)}\n## {Title(stacks, facts)}\n");
        if (Line(facts) is { Length: > 0 } line) text.Append($"\n{line}\n");
        text.Append(Environments(stacks, facts));
        if (facts.Cost is { } cost) text.Append($"\n{cost}\n");
        text.Append(Failed(stacks)).Append(RemovedSection.Render(facts));
        return text.ToString();
    }

    /// <summary>Problems come before planned changes: a stack that was not planned must never read "no changes".</summary>
    private static string Title(IReadOnlyList<StackReport> stacks, ReportFacts facts)
    {
        var (failed, waiting, widening) = (stacks.Count(stack => stack.Plan.Failed is not null), stacks.Count(stack => stack.Plan.PlannedAfter is not null), stacks.Count(stack => stack.Plan.Widening.Count > 0));
        List<string> parts =
        [
            .. failed > 0 ? [$"{Listing.Count(failed, "plan")} failed"] : Array.Empty<string>(),
            .. stacks.Sum(stack => stack.OpenFindings.Count(finding => finding.Stops)) is > 0 and var stopping ? [$"{Listing.Count(stopping, "finding")} {(stopping == 1 ? "stops" : "stop")} it"] : Array.Empty<string>(),
            .. facts.IsUncompared ? ["the base does not synthesize"] : Array.Empty<string>(),
            .. facts.Removed.Count > 0 ? [$"{Listing.Count(facts.Removed.Count, "stack")} removed"] : Array.Empty<string>(),
            .. widening > 0 ? [$"{Listing.Count(widening, "stack")} {(widening == 1 ? "opens" : "open")} access"] : Array.Empty<string>(),
            .. waiting > 0 ? [$"{waiting} not planned yet"] : Array.Empty<string>(),
        ];
        var isBad = failed > 0 || stacks.Any(stack => stack.IsStopped) || facts.Removed.Any(stack => stack.StillHolds);
        return $"{(isBad ? "⛔ " : parts.Count > 0 ? "⚠️ " : "")}Plan: {string.Join(", ", [.. parts, .. Planned(stacks)])}";
    }

    private static IEnumerable<string> Planned(IReadOnlyList<StackReport> stacks)
    {
        var known = stacks.Where(stack => stack.Plan is { Failed: null, PlannedAfter: null }).ToList();
        if (known.Count > 0 || stacks.Count == 0) yield return Report.Counts(known);
    }

    private static string Line(ReportFacts facts) => string.Join(" · ", new[]
    {
        facts.Commit is { } commit ? $"Commit {Link($"`{commit[..Math.Min(12, commit.Length)]}`", facts.Links?.Commit(commit))}" : null,
        facts.Run is { } run ? Link("run", run) : null,
        facts.At is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) : null,
    }.OfType<string>());

    private static string Environments(IReadOnlyList<StackReport> stacks, ReportFacts facts)
    {
        if (stacks.Count == 0 && facts.Removed.Count == 0) return "";
        var rows = stacks.Select(stack => (stack.Plan.Environment, stack.Plan.Stack)).Concat(facts.Removed.Select(stack => (stack.Environment, stack.Stack)))
            .GroupBy(stack => stack.Environment).OrderBy(group => group.Key is null).ThenBy(group => group.Min(stack => stack.Stack), StringComparer.Ordinal).Select(group =>
        {
            List<StackReport> all = [.. stacks.Where(stack => stack.Plan.Environment == group.Key)];
            var removed = facts.Removed.Count(stack => stack.Environment == group.Key);
            var planned = all.Count == 0 ? $"**{removed} removed**" : $"{string.Join(", ", Planned(all).DefaultIfEmpty("unknown"))}{Missing(all)}{(removed > 0 ? $", **{removed} removed**" : "")}";
            return $"| {Markdown.Cell(group.Key ?? "foundation")} | {all.Count + removed} | {planned} | {(all.Count == 0 ? "not checked" : Gates(all))} |\n";
        });
        return $"\n| environment | stacks | changes | gates |\n|---|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Missing(List<StackReport> stacks)
    {
        var (failed, waiting) = (stacks.Count(stack => stack.Plan.Failed is not null), stacks.Count(stack => stack.Plan.PlannedAfter is not null));
        return $"{(failed > 0 ? $", **{failed} failed**" : "")}{(waiting > 0 ? $", {waiting} not planned yet" : "")}";
    }

    private static string Gates(List<StackReport> stacks)
    {
        var judged = stacks.Where(stack => stack.Gate is not null).ToList();
        if (judged.Count == 0) return "not checked";
        var (open, stopping) = (judged.Sum(stack => stack.OpenFindings.Count), judged.Sum(stack => stack.OpenFindings.Count(finding => finding.Stops)));
        var verdict = stopping > 0 ? $"⛔ {Listing.Count(stopping, "finding")} {(stopping == 1 ? "stops" : "stop")}" : open > 0 ? Listing.Count(open, "finding") : "no finding";
        return judged.Count < stacks.Count ? $"{verdict}, {stacks.Count - judged.Count} not checked" : verdict;
    }

    private static string Failed(IReadOnlyList<StackReport> stacks)
    {
        List<string> items = [.. from stack in stacks from problem in stack.Plan.Failed ?? [] select $"- {Markdown.Code(stack.Plan.Stack)}: {Markdown.CodeOf(problem.ToString(), 600)}"];
        return items.Count == 0 ? "" : $"\n### ⛔ Not planned\n\n{Listing.Lines(items, 20)}";
    }

    /// <summary>Returns a Markdown link, or only the text without a URL.</summary>
    internal static string Link(string text, string? url) => url is null ? text : $"[{text}](<{url.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>)";
}
