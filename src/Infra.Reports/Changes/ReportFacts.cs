using Infra.Contracts.Synthesized;
using Infra.Forges;

namespace Infra.Reports.Changes;

/// <summary>What a report states in addition to the plans: its commit and run, the approvers and the next steps.</summary>
internal sealed record ReportFacts
{
    /// <summary>An instance without any facts.</summary>
    public static ReportFacts None { get; } = new();

    /// <summary>The planned commit; null if unknown.</summary>
    public string? Commit { get; init; }

    /// <summary>Links to files and commits; null if unknown.</summary>
    public RepositoryLinks? Links { get; init; }

    /// <summary>The URL of the run; null outside a pipeline.</summary>
    public string? Run { get; init; }

    /// <summary>The time of the report; null if the text must not depend on it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether the report is for a pull request, which deploys nothing.</summary>
    public bool IsPullRequest { get; init; }

    /// <summary>Whether comments on the pull request can be commands.</summary>
    public bool TakesCommands { get; init; }

    /// <summary>Who may do what; null if not recorded, or without synth output.</summary>
    public IReadOnlyList<AccessEntry>? Access { get; init; }

    /// <summary>The changed stacks, by name; empty if unknown.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>The stacks that were removed from the code and still have resources.</summary>
    public IReadOnlyList<RemovedStack> Removed { get; init; } = [];

    /// <summary>The commit that the change is compared with; null if unknown.</summary>
    public string? Base { get; init; }

    /// <summary>Whether there was nothing to compare with, so that all stacks count as changed and removed stacks are unknown.</summary>
    public bool IsUncompared { get; init; }

    /// <summary>The cost estimate of another tool, in one line; null if there is none.</summary>
    public string? Cost { get; init; }
}
