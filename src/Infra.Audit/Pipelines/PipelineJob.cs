namespace Infra.Audit.Pipelines;

/// <summary>A job, on whichever forge.</summary>
internal sealed record PipelineJob
{
    /// <summary>The forge that runs it.</summary>
    public required PipelineForge Forge { get; init; }

    /// <summary>File and line.</summary>
    public required string Place { get; init; }

    /// <summary>The pipeline it belongs to, such as <c>deploy</c>.</summary>
    public required string Pipeline { get; init; }

    /// <summary>Its name in its pipeline.</summary>
    public required string Name { get; init; }

    /// <summary>What starts it.</summary>
    public required PipelineTriggers Triggers { get; init; }

    /// <summary>The environment whose rules it waits for; null where it waits for none.</summary>
    public string? Environment { get; init; }

    /// <summary>The group of which one job runs at a time; null where there is none.</summary>
    public string? ConcurrencyGroup { get; init; }

    /// <summary>Whether all that wait for the concurrency group get their turn.</summary>
    public bool IsQueued { get; init; }

    /// <summary>The jobs of the same pipeline that it waits for.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Under which condition it runs; empty for the forge's own.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Whether its failure is ignored.</summary>
    public bool MayFail { get; init; }

    /// <summary>What its token may do, such as <c>pull-requests: write</c>; null where it has the permissions of the file.</summary>
    public IReadOnlyDictionary<string, string>? Permissions { get; init; }

    /// <summary>Whether it can ask for a token that a cloud trusts.</summary>
    public bool TakesIdentity { get; init; }

    public required IReadOnlyList<PipelineStep> Steps { get; init; }

    /// <summary>All its text, with each line's place: also what is no script.</summary>
    public required IReadOnlyList<PipelineLine> Text { get; init; }

    /// <summary>Where a command is run so that its failure is the job's.</summary>
    public IEnumerable<PipelineLine> Running(string command) =>
        MayFail ? [] : from step in Steps where !step.MayFail from line in step.Script where line.Runs(command) select line;

    /// <summary>Where a command stands at all.</summary>
    public IEnumerable<PipelineLine> Mentioning(string command) =>
        from step in Steps from line in step.Script where line.Mentions(command) select line;

    public bool Starts(PipelineTriggers trigger) => (Triggers & trigger) != 0;
}
