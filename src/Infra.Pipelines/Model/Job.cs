namespace Infra.Pipelines.Model;

/// <summary>Steps on one machine.</summary>
public sealed record Job
{
    /// <summary>Unique in its pipeline, such as <c>plan-dev-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a reader sees.</summary>
    public required string Title { get; init; }

    /// <summary>After how long it is stopped.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>What has to be on the machine.</summary>
    public IReadOnlyList<Tool> Tools { get; init; } = [];

    /// <summary>The jobs that come before it. Default: those of the stage before.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>Whether it runs. Default: where nothing before it failed.</summary>
    public RunCondition Runs { get; init; }

    /// <summary>
    /// The answers, where a person starts the pipeline, that call for it; its selection is empty where another one was given. Default: it is part of
    /// every run.
    /// </summary>
    public Answers? OnlyFor { get; init; }

    /// <summary>The stacks that it works on, which are <c>$STACKS</c> in it as a JSON list. Where there is none, it is left out.</summary>
    public Selection? WorksOn { get; init; }

    /// <summary>Whether it runs also where its selection is empty. Default: no.</summary>
    public bool RunsEmpty { get; init; }

    /// <summary>The selections that its scripts write to <c>selection/NAME.json</c>.</summary>
    public IReadOnlyList<Selection> Selects { get; init; } = [];

    /// <summary>Who it is in the clouds. Default: nobody.</summary>
    public Login? Login { get; init; }

    /// <summary>The environment that it changes; no other job gets the environment's identity. Default: it changes none.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether a person is asked before it changes its environment; an earlier job asks. Default: no.</summary>
    public bool IsApproved { get; init; }

    /// <summary>
    /// The environment for whose changes in this run it asks a person. It does nothing else, and holds nothing while it waits. Default: it asks nobody.
    /// </summary>
    public string? AsksFor { get; init; }

    /// <summary>The group of jobs, of all pipelines, of which one runs at a time; the others wait in the order in which they came. Default: none.</summary>
    public string? ConcurrencyGroup { get; init; }

    /// <summary>What it may write on the forge. Default: nothing.</summary>
    public ForgeAccess Forge { get; init; }

    /// <summary>Whether it needs all commits, not only the one it works on.</summary>
    public bool NeedsHistory { get; init; }

    /// <summary>Whether it works on the commit that started the pipeline, although the pipeline works on another one. Default: no.</summary>
    public bool IgnoresCommit { get; init; }

    /// <summary>Its steps in order.</summary>
    public required IReadOnlyList<JobStep> Steps { get; init; }

    /// <summary>Variables of all its steps, known now. Default: none.</summary>
    public IReadOnlyList<(string Name, string Value)> Variables { get; init; } = [];

    /// <summary>What it fetches from other jobs.</summary>
    public IReadOnlyList<Artifact> InputArtifacts { get; init; } = [];

    /// <summary>What it keeps for other jobs and for people, also when it fails.</summary>
    public IReadOnlyList<Artifact> OutputArtifacts { get; init; } = [];
}
