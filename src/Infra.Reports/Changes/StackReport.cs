using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Plans;

namespace Infra.Reports.Changes;

/// <summary>All that a run knows of one stack.</summary>
/// <param name="Plan">What its plan does.</param>
/// <param name="Gate">What the built-in gate found; null where it did not run.</param>
internal sealed record StackReport(PlanSummary Plan, FindingSummary? Gate)
{
    /// <summary>A stack that changed, of which nobody made a plan: a job that did not run to its end leaves nothing, which is not the same as no changes.</summary>
    public static StackReport Missing(string stack) => new(
        PlanSummary.Of(stack, EnvironmentOf(stack), [new("INFRA0274", stack, "It changed, and no plan of it was made.", "See what stopped its job, and run that again.")]), null);

    // CLOUD-ENVIRONMENT-PART, or CLOUD-foundation.
    private static string? EnvironmentOf(string stack) => stack.Split('-') is [_, var environment, _, ..] ? environment : null;

    /// <summary>Findings that are neither waived nor undecided, the gravest first.</summary>
    public IReadOnlyList<FindingEntry> OpenFindings { get; } =
        [.. Gate?.Findings.Where(finding => finding is { Undecided: false, WaivedUntil: null }).OrderByDescending(finding => finding.Severity) ?? Enumerable.Empty<FindingEntry>()];

    /// <summary>Whether the gate stops its deployment.</summary>
    public bool IsStopped => OpenFindings.Any(finding => finding.Stops);

    /// <summary>How many resources an action befalls.</summary>
    public int Count(PlannedAction action) => Plan.Changes.Count(change => change.Action == action);
}
