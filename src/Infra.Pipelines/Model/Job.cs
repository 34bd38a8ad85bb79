namespace Infra.Pipelines.Model;

/// <summary>Steps on one machine.</summary>
public sealed record Job
{
    /// <summary>Unique in its pipeline, such as <c>plan-dev-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The timeout.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>The tools that it needs.</summary>
    public IReadOnlyList<Tool> Tools { get; init; } = [];

    /// <summary>The jobs it waits for. Default: those of the previous stage.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>The condition. Default: nothing before it failed.</summary>
    public RunCondition Runs { get; init; }

    /// <summary>
    /// The inputs of a manual run that include it; for other inputs its selection is empty. Default: it is part of
    /// every run.
    /// </summary>
    public Answers? OnlyFor { get; init; }

    /// <summary>The stacks that it works on, in <c>$STACKS</c> as a JSON list. It is skipped if there are none.</summary>
    public Selection? WorksOn { get; init; }

    /// <summary>Whether it also runs if its selection is empty. Default: no.</summary>
    public bool RunsEmpty { get; init; }

    /// <summary>The selections that its scripts write to <c>selection/NAME.json</c>.</summary>
    public IReadOnlyList<Selection> Selects { get; init; } = [];

    /// <summary>Its identity in the clouds. Default: none.</summary>
    public Login? Login { get; init; }

    /// <summary>The environment that it changes; no other job gets the environment's identity. Default: it changes none.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether an earlier job asks for approval before it changes its environment. Default: no.</summary>
    public bool IsApproved { get; init; }

    /// <summary>
    /// The environment for which it asks for approval. It does nothing else, and holds nothing while it waits. Default: none.
    /// </summary>
    public string? AsksFor { get; init; }

    /// <summary>The concurrency group across all pipelines: one job runs at a time, the others wait in order of arrival. Default: none.</summary>
    public string? ConcurrencyGroup { get; init; }

    /// <summary>Its write access on the forge. Default: none.</summary>
    public ForgeAccess Forge { get; init; }

    /// <summary>Whether it needs the whole history instead of one commit.</summary>
    public bool NeedsHistory { get; init; }

    /// <summary>Whether it uses the commit that started the pipeline, even if the pipeline works on another one. Default: no.</summary>
    public bool IgnoresCommit { get; init; }

    /// <summary>Its steps in order.</summary>
    public required IReadOnlyList<JobStep> Steps { get; init; }

    /// <summary>Variables of all its steps, with literal values. Default: none.</summary>
    public IReadOnlyList<(string Name, string Value)> Variables { get; init; } = [];

    /// <summary>The artifacts that it downloads.</summary>
    public IReadOnlyList<Artifact> InputArtifacts { get; init; } = [];

    /// <summary>The artifacts that it uploads, even if it fails.</summary>
    public IReadOnlyList<Artifact> OutputArtifacts { get; init; } = [];
}
