namespace Infra.Pipelines.Model;

/// <summary>What is done on one occasion, on whichever forge.</summary>
public sealed record Pipeline
{
    /// <summary>Such as <c>pull-request</c>: part of names of files and jobs.</summary>
    public required string Name { get; init; }

    /// <summary>What a reader sees.</summary>
    public required string Title { get; init; }

    /// <summary>What starts it; at least one.</summary>
    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>Whether a newer run of the same proposal stops an older one. Never for what deploys.</summary>
    public bool ReplacesOlder { get; init; }

    /// <summary>Names of the inputs that the title of a run shows, so that who started one finds it. Default: none.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>The commit it works on. Default, and where the value is empty: the one that started it.</summary>
    public Value? Commit { get; init; }

    /// <summary>Its stages in order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>All its jobs in order.</summary>
    public IEnumerable<Job> Jobs => Stages.SelectMany(stage => stage.Jobs);
}
