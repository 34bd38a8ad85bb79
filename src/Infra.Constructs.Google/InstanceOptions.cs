using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Instance"/>.</summary>
public sealed record InstanceOptions
{
    /// <summary>The network in whose machine subnetwork it stands.</summary>
    public required INetwork Network { get; init; }

    /// <summary>Such as <c>e2-micro</c>.</summary>
    public required string MachineType { get; init; }

    /// <summary>The last part of its name and of its account's. Default: <c>vm</c>.</summary>
    public string Name { get; init; } = "vm";

    /// <summary>Where it is. Default: the first of the project's zones.</summary>
    public string? Zone { get; init; }

    /// <summary>A public image that can be shielded. Default: the newest of Debian 12 on the day it is created.</summary>
    public string Image { get; init; } = "projects/debian-cloud/global/images/family/debian-12";

    /// <summary>Default: 10.</summary>
    public int DiskSizeGb { get; init; } = 10;

    /// <summary>Roles of its account in the project, besides writing logs and metrics. Default: none.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>
    /// The key for its disk, which <see cref="ServiceAgent.ComputeEngine"/> may use.
    /// Default: a key of its own, where the posture wants one.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public GoogleInstancePosture? Posture { get; init; }
}
