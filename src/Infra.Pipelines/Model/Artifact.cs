namespace Infra.Pipelines.Model;

/// <summary>Files that a job uploads. Never a plan, because plans contain secrets.</summary>
/// <param name="Name">Unique in its run.</param>
/// <param name="Path">A folder from the root of the repository.</param>
/// <param name="KeptDays">The retention in days.</param>
public sealed record Artifact(string Name, string Path, int KeptDays);
