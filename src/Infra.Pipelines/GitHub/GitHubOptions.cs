namespace Infra.Pipelines.GitHub;

/// <summary>Options of GitHub Actions only.</summary>
public sealed record GitHubOptions
{
    /// <summary>
    /// The runner of every job without an identity, and of other jobs if the environment's runners have no labels. Default: <c>ubuntu-24.04</c>,
    /// which includes git, jq and Go.
    /// </summary>
    public string RunsOn { get; init; } = "ubuntu-24.04";

    /// <summary>The schedule of the drift check: minute, hour, day, month, weekday in UTC. Default: 5:17 on weekdays.</summary>
    public string DriftSchedule { get; init; } = "17 5 * * 1-5";

    /// <summary>Versions of the tools that jobs install.</summary>
    public ToolVersions Versions { get; init; } = new();
}
