namespace Infra.Pipelines.Model;

/// <summary>A pipeline, independent of the forge.</summary>
public sealed record Pipeline
{
    /// <summary>Such as <c>pull-request</c>: part of names of files and jobs.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Its triggers; at least one.</summary>
    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>Whether a newer run of the same proposal cancels an older one. Never for deployments.</summary>
    public bool ReplacesOlder { get; init; }

    /// <summary>Names of the inputs in the title of a run. Default: none.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>The commit it works on. Default, also for an empty value: the one that started it.</summary>
    public Value? Commit { get; init; }

    /// <summary>Its stages in order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>All its jobs in order.</summary>
    public IEnumerable<Job> Jobs => Stages.SelectMany(stage => stage.Jobs);
}
