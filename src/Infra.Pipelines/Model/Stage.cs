namespace Infra.Pipelines.Model;

/// <summary>Jobs that wait for the previous stage, unless they name their needs.</summary>
/// <param name="Name">Such as <c>check</c>.</param>
/// <param name="Jobs">The jobs, which run in parallel.</param>
public sealed record Stage(string Name, IReadOnlyList<Job> Jobs);
