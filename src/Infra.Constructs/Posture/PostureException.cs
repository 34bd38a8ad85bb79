namespace Infra.Constructs.Posture;

/// <summary>A reviewed exception to a hardened posture.</summary>
/// <param name="Settings">The names of the changed properties.</param>
/// <param name="Reason">The reason, for auditors.</param>
/// <param name="Owner">The person or team responsible.</param>
/// <param name="Expires">The last day on which the exception applies (UTC).</param>
public sealed record PostureException(IReadOnlyList<string> Settings, string Reason, string Owner, DateOnly Expires);
