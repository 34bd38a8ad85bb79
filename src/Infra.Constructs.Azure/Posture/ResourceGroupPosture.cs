using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>The security-relevant settings of <see cref="Azure.ResourceGroup"/>.</summary>
public sealed record ResourceGroupPosture : SecurityPosture, IPosturePresets<ResourceGroupPosture>
{
    /// <summary>Whether a management lock prevents anyone from deleting resources in the group.</summary>
    public required bool DeletionLock { get; init; }

    /// <inheritdoc/>
    public static ResourceGroupPosture Relaxed { get; } = new()
    {
        DeletionLock = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static ResourceGroupPosture Hardened { get; } = new()
    {
        DeletionLock = true, // SOC 2 A1.2: data survives a mistake, including one outside Terraform
    };
}
