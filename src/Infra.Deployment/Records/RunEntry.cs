namespace Infra.Deployment.Records;

/// <summary>The result of a run for a stack.</summary>
internal enum RunOutcome
{
    /// <summary>The plan was applied.</summary>
    Applied,

    /// <summary>There was nothing to change.</summary>
    Unchanged,

    /// <summary>The plan could not be made or applied, or was applied in part.</summary>
    Failed,

    /// <summary>All resources were destroyed.</summary>
    Destroyed,
}

/// <summary>A run for a stack: when, by whom and with whose approval.</summary>
internal sealed record RunEntry
{
    /// <summary>The end time, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The deployed commit; empty outside a git repository.</summary>
    public required string Commit { get; init; }

    /// <summary>The person or event that started it.</summary>
    public required string By { get; init; }

    /// <summary>The approvers; empty if no approval was needed, null if unknown.</summary>
    public required IReadOnlyList<string>? Approvers { get; init; }

    /// <summary>The URL of the run; null outside a pipeline.</summary>
    public required string? Url { get; init; }

    /// <summary>The result.</summary>
    public RunOutcome Outcome { get; init; }

    /// <summary>The changes or the error, in one line.</summary>
    public string Text { get; init; } = "";
}
