namespace Infra.Constructs.Posture;

/// <summary>
/// All security-relevant settings of one construct. A posture is a sealed record with required properties, so a new setting does not compile until
/// both presets set it.
/// </summary>
public abstract record SecurityPosture
{
    /// <summary>Reviewed exceptions to the hardened preset, added by <see cref="PostureExtensions.Except"/>. Default: empty.</summary>
    public IReadOnlyList<PostureException> Exceptions { get; init; } = [];
}
