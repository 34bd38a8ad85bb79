using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>The security-relevant settings of <see cref="Google.BinaryAuthorizationPolicy"/>.</summary>
public sealed record BinaryAuthorizationPosture : SecurityPosture, IPosturePresets<BinaryAuthorizationPosture>
{
    /// <summary>What happens to a container whose image the policy does not allow.</summary>
    public required ImageEnforcement Enforcement { get; init; }

    /// <inheritdoc/>
    public static BinaryAuthorizationPosture Relaxed { get; } = new()
    {
        Enforcement = ImageEnforcement.DryRun, // what prod will block shows up here first
    };

    /// <inheritdoc/>
    public static BinaryAuthorizationPosture Hardened { get; } = new()
    {
        Enforcement = ImageEnforcement.Block, // CIS GKE 5.1.4; SOC 2 CC6.8
    };
}
