namespace Infra.Reports.Changes;

/// <summary>A stack that the code has no longer. What it made is still there, until somebody destroys it.</summary>
/// <param name="Stack">Its name.</param>
/// <param name="Environment">Its environment; null for a foundation.</param>
/// <param name="Holds">What the last code of it described: the construct path of each managed resource.</param>
internal sealed record RemovedStack(string Stack, string? Environment, IReadOnlyList<string> Holds);
