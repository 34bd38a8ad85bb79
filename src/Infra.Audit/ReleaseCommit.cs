namespace Infra.Audit;

/// <summary>A commit that changed an environment's versions.</summary>
/// <param name="Hash">The full commit id.</param>
/// <param name="Subject">The first line of its message.</param>
public sealed record ReleaseCommit(string Hash, string Subject);
