namespace Infra.Pipelines.Model;

/// <summary>Jobs that wait for the stage before them, unless they name what they need.</summary>
/// <param name="Name">Such as <c>check</c>.</param>
/// <param name="Jobs">They run at once.</param>
public sealed record Stage(string Name, IReadOnlyList<Job> Jobs);
