namespace Infra.Constructs.Posture;

/// <summary>A reviewed exception from a hardened posture.</summary>
/// <param name="Settings">Names of the properties it changes.</param>
/// <param name="Reason">Why, for the auditor.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day on which it holds (UTC).</param>
public sealed record PostureException(IReadOnlyList<string> Settings, string Reason, string Owner, DateOnly Expires);
