using Infra.Reports.Pages;
using Infra.Workspace.Terminals;

namespace Infra.Reports.Status;

/// <summary>Renders the status of an estate for a terminal and as JSON.</summary>
internal static class StatusText
{
    /// <summary>Renders one line per stack.</summary>
    public static string Table(EstateStatus status, int? width) =>
        TextTable.Render(["stack", "commit", "against this commit", "since", "by", "last run", "drift"], status.Stacks.Select(stack => (IReadOnlyList<string>)
        [
            stack.Stack.Name, Short(stack.Record?.Deployed?.Commit), stack.Difference,
            stack.Record?.Deployed is { } deployed ? PageHead.Moment(deployed.Since.At) : "–", Printable(stack.Record?.Deployed?.Since.By ?? "–"),
            stack.Record?.Last.Outcome.ToString().ToLowerInvariant() ?? "no record", Printable(stack.DriftWords),
        ]), width)
        + string.Concat(status.Stacks.Where(stack => stack.Unread is not null).GroupBy(stack => stack.Unread!.Code)
            .Select(group => $"The records of {group.Count()} of {status.Stacks.Count} stacks can't be read: {group.First().Unread}\n"));

    /// <summary>The content of the page as JSON, except for the graph.</summary>
    public static JsonForm<EstateStatus> Json { get; } = JsonForm.Of((EstateStatus status) => new
    {
        Estate = status.Output.Estate.Name,
        status.Commit,
        status.Now,
        Stacks = status.Stacks.Select(stack => new { stack.Stack.Name, stack.Stack.Entry.Environment, stack.Difference, stack.Record?.Deployed, stack.Record?.Last, stack.Drift, stack.Unread }),
        status.Waiting,
        Findings = status.Gates.Select(gate => new
        {
            gate.Environment, gate.Stops, Open = gate.Findings.Where(finding => finding.IsOpen).CountBy(finding => finding.Rule.Severity).ToDictionary(),
        }),
        Exceptions = status.Exceptions.Select(waiver => new { waiver.ConstructPath, waiver.Setting, waiver.Controls, waiver.Reason, waiver.Owner, waiver.Expires, DaysLeft = status.DaysLeft(waiver) }),
        status.Output.Estate.Access,
        Inventory = InventoryRow.Of(status.Output.Stacks),
    });

    private static string Short(string? commit) => commit is null ? "–" : commit.Length == 0 ? "no commit" : commit[..Math.Min(12, commit.Length)];

    // Another run writes the record, so it may contain terminal control sequences.
    private static string Printable(string text) => new([.. text.Where(character => !char.IsControl(character))]);
}
