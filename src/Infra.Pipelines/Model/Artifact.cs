namespace Infra.Pipelines.Model;

/// <summary>Files that outlive a job. Never a plan: plans hold secrets.</summary>
/// <param name="Name">Unique in its run.</param>
/// <param name="Path">A folder from the root of the repository.</param>
/// <param name="KeptDays">For how long.</param>
public sealed record Artifact(string Name, string Path, int KeptDays);
