namespace Infra.Constructs.Posture;

/// <summary>
/// Every security-relevant setting of one construct. A posture is a sealed record in which each property is required, so that a new
/// setting does not compile until both presets decide it.
/// </summary>
public abstract record SecurityPosture
{
    /// <summary>Reviewed exceptions from the hardened preset; added by <see cref="PostureExtensions.Except"/>.</summary>
    public IReadOnlyList<PostureException> Exceptions { get; init; } = [];
}
