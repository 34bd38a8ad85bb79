using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="BinaryAuthorizationPolicy"/>.</summary>
public sealed record BinaryAuthorizationPolicyOptions
{
    /// <summary>
    /// The allowed images. A pattern may end with <c>*</c> (one level) or <c>**</c> (any depth) after a registry name:
    /// <c>us-central1-docker.pkg.dev/lynx-prod/**</c>. Google's own system images are always allowed.
    /// </summary>
    public required IReadOnlyList<string> AllowedImages { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public BinaryAuthorizationPosture? Posture { get; init; }
}
