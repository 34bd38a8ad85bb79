namespace Infra.Deployment.Records;

/// <summary>How a run ended for a stack.</summary>
internal enum RunOutcome
{
    /// <summary>Its plan was applied.</summary>
    Applied,

    /// <summary>It was as described already.</summary>
    Unchanged,

    /// <summary>Its plan could not be made or applied, or was applied in part.</summary>
    Failed,

    /// <summary>Everything in it was destroyed.</summary>
    Destroyed,
}

/// <summary>A run that worked on a stack: when, by whom, with whose approval.</summary>
internal sealed record RunEntry
{
    /// <summary>When it ended, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The commit that it deployed; empty outside of a git repository.</summary>
    public required string Commit { get; init; }

    /// <summary>Who or what started it.</summary>
    public required string By { get; init; }

    /// <summary>Who approved it; empty where nobody was asked, null where that is not known.</summary>
    public required IReadOnlyList<string>? Approvers { get; init; }

    /// <summary>Where people see the run; null for one outside of a pipeline.</summary>
    public required string? Url { get; init; }

    /// <summary>How it ended.</summary>
    public RunOutcome Outcome { get; init; }

    /// <summary>What it changed or what went wrong, in a line.</summary>
    public string Text { get; init; } = "";
}
