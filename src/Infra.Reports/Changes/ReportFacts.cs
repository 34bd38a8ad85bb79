using Infra.Contracts.Synthesized;
using Infra.Forges;

namespace Infra.Reports.Changes;

/// <summary>What a report says besides the plans: of which commit and run it is, who has to approve, and what comes next.</summary>
internal sealed record ReportFacts
{
    /// <summary>Nothing is known.</summary>
    public static ReportFacts None { get; } = new();

    /// <summary>The commit that was planned; null where that is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>Where files and commits are seen; null where that is not known.</summary>
    public RepositoryLinks? Links { get; init; }

    /// <summary>Where people see the run; null outside of a pipeline.</summary>
    public string? Run { get; init; }

    /// <summary>When it was made; null where a text has to be the same every day.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether it is about a pull request, which deploys nothing.</summary>
    public bool IsPullRequest { get; init; }

    /// <summary>Whether a comment on the pull request can be a command.</summary>
    public bool TakesCommands { get; init; }

    /// <summary>Who may do what; null where synth did not say, or its output is not here.</summary>
    public IReadOnlyList<AccessEntry>? Access { get; init; }

    /// <summary>The stacks that changed, by name; empty where that is not known.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Stacks that the code has no longer, and that still hold what they made.</summary>
    public IReadOnlyList<RemovedStack> Removed { get; init; } = [];

    /// <summary>The commit that the change was held against; null where that is not known.</summary>
    public string? Base { get; init; }

    /// <summary>Whether nothing could be compared, so that every stack counts as changed and nobody knows which were removed.</summary>
    public bool IsUncompared { get; init; }

    /// <summary>What somebody else estimated of the costs, in a line; null where nobody did.</summary>
    public string? Cost { get; init; }
}
