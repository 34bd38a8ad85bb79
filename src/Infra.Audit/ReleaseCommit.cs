namespace Infra.Audit;

/// <summary>A commit that changed what an environment runs.</summary>
/// <param name="Hash">All of it.</param>
/// <param name="Subject">Its first line.</param>
public sealed record ReleaseCommit(string Hash, string Subject);
