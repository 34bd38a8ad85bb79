namespace Infra.Pipelines.Model;

/// <summary>Files that outlive a job. Never a plan: plans hold secrets.</summary>
/// <param name="Name">Unique in its run. Of a job that has a copy for each stack, the stack's name is added.</param>
/// <param name="Path">A folder from the root of the repository.</param>
/// <param name="KeptDays">For how long.</param>
public sealed record Artifact(string Name, string Path, int KeptDays);
