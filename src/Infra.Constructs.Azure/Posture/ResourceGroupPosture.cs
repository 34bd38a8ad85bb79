using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>The security-relevant settings of <see cref="Azure.ResourceGroup"/>.</summary>
public sealed record ResourceGroupPosture : SecurityPosture, IPosturePresets<ResourceGroupPosture>
{
    /// <summary>Whether a management lock keeps everything in the group from being deleted, whoever asks.</summary>
    public required bool DeletionLock { get; init; }

    /// <inheritdoc/>
    public static ResourceGroupPosture Relaxed { get; } = new()
    {
        DeletionLock = false, // a demonstration is torn down
    };

    /// <inheritdoc/>
    public static ResourceGroupPosture Hardened { get; } = new()
    {
        DeletionLock = true, // SOC 2 A1.2: data outlives a mistake, also one outside Terraform
    };
}
