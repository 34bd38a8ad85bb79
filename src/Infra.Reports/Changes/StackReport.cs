using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Plans;

namespace Infra.Reports.Changes;

/// <summary>All that a run knows of one stack.</summary>
/// <param name="Plan">What its plan does.</param>
/// <param name="Gate">What the built-in gate found; null where it did not run.</param>
internal sealed record StackReport(PlanSummary Plan, FindingSummary? Gate)
{
    /// <summary>Findings that are neither waived nor undecided, the gravest first.</summary>
    public IReadOnlyList<FindingEntry> OpenFindings { get; } =
        [.. Gate?.Findings.Where(finding => finding is { Undecided: false, WaivedUntil: null }).OrderByDescending(finding => finding.Severity) ?? Enumerable.Empty<FindingEntry>()];

    /// <summary>Whether the gate stops its deployment.</summary>
    public bool IsStopped => OpenFindings.Any(finding => finding.Stops);

    /// <summary>How many resources an action befalls.</summary>
    public int Count(PlannedAction action) => Plan.Changes.Count(change => change.Action == action);
}
