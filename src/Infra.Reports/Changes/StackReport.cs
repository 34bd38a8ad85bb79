using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Plans;

namespace Infra.Reports.Changes;

/// <summary>The results of a run for one stack.</summary>
/// <param name="Plan">The summary of the plan.</param>
/// <param name="Gate">The findings of the built-in gate; null if it did not run.</param>
internal sealed record StackReport(PlanSummary Plan, FindingSummary? Gate)
{
    /// <summary>Creates the report of a changed stack without a plan. A job that was cut short leaves nothing, which is not the same as no changes.</summary>
    public static StackReport Missing(string stack) => new(
        PlanSummary.Of(stack, EnvironmentOf(stack), [new("INFRA0274", stack, "It changed, but it was not planned.", "Find out why its job stopped, and run it again.")]), null);

    // CLOUD-ENVIRONMENT-PART, or CLOUD-foundation.
    private static string? EnvironmentOf(string stack) => stack.Split('-') is [_, var environment, _, ..] ? environment : null;

    /// <summary>The findings that are neither waived nor undecided, most severe first.</summary>
    public IReadOnlyList<FindingEntry> OpenFindings { get; } =
        [.. Gate?.Findings.Where(finding => finding is { Undecided: false, WaivedUntil: null }).OrderByDescending(finding => finding.Severity) ?? Enumerable.Empty<FindingEntry>()];

    /// <summary>Whether the gate blocks its deployment.</summary>
    public bool IsStopped => OpenFindings.Any(finding => finding.Stops);

    /// <summary>Returns the number of resources with an action.</summary>
    public int Count(PlannedAction action) => Plan.Changes.Count(change => change.Action == action);
}
