namespace Infra.Audit.Pipelines;

/// <summary>A job, independent of the forge.</summary>
internal sealed record PipelineJob
{
    /// <summary>The forge that runs it.</summary>
    public required PipelineForge Forge { get; init; }

    /// <summary>The file and line.</summary>
    public required string Place { get; init; }

    /// <summary>The pipeline of the job, such as <c>deploy</c>.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The name in the pipeline.</summary>
    public required string Name { get; init; }

    /// <summary>The events that start it.</summary>
    public required PipelineTriggers Triggers { get; init; }

    /// <summary>The environment whose rules it waits for; null for none.</summary>
    public string? Environment { get; init; }

    /// <summary>The concurrency group, of which one job runs at a time; null for none.</summary>
    public string? ConcurrencyGroup { get; init; }

    /// <summary>Whether all jobs that wait for the concurrency group eventually run.</summary>
    public bool IsQueued { get; init; }

    /// <summary>The jobs of the same pipeline that it waits for.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The condition under which it runs; empty for the forge's default.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Whether its failure is ignored.</summary>
    public bool MayFail { get; init; }

    /// <summary>The permissions of its token, such as <c>pull-requests: write</c>; null for the permissions of the file.</summary>
    public IReadOnlyDictionary<string, string>? Permissions { get; init; }

    /// <summary>Whether it can request a token that a cloud trusts.</summary>
    public bool TakesIdentity { get; init; }

    public required IReadOnlyList<PipelineStep> Steps { get; init; }

    /// <summary>All its text, with the location of each line, including text outside scripts.</summary>
    public required IReadOnlyList<PipelineLine> Text { get; init; }

    /// <summary>Returns the lines that run a command such that its failure fails the job.</summary>
    public IEnumerable<PipelineLine> Running(string command) =>
        MayFail ? [] : from step in Steps where !step.MayFail from line in step.Script where line.Runs(command) select line;

    /// <summary>Returns the lines that contain a command anywhere.</summary>
    public IEnumerable<PipelineLine> Mentioning(string command) =>
        from step in Steps from line in step.Script where line.Mentions(command) select line;

    public bool Starts(PipelineTriggers trigger) => (Triggers & trigger) != 0;
}
