namespace Infra.Pipelines.GitHub;

/// <summary>What only GitHub Actions knows.</summary>
public sealed record GitHubOptions
{
    /// <summary>
    /// The machine of every job that has no identity, and of the others where the environment's runners have no labels. Default: <c>ubuntu-24.04</c>,
    /// which brings git, jq and Go.
    /// </summary>
    public string RunsOn { get; init; } = "ubuntu-24.04";

    /// <summary>When drift is looked for: minute, hour, day, month, weekday in UTC. Default: 5:17 on weekdays.</summary>
    public string DriftSchedule { get; init; } = "17 5 * * 1-5";

    /// <summary>Versions of the tools that jobs install.</summary>
    public ToolVersions Versions { get; init; } = new();
}
