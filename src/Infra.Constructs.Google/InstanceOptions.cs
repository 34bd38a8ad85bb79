using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Instance"/>.</summary>
public sealed record InstanceOptions
{
    /// <summary>The network. The instance uses its machine subnetwork.</summary>
    public required INetwork Network { get; init; }

    /// <summary>The machine type, such as <c>e2-micro</c>.</summary>
    public required string MachineType { get; init; }

    /// <summary>The last part of the names of the instance and its service account. Default: <c>vm</c>.</summary>
    public string Name { get; init; } = "vm";

    /// <summary>The zone. Default: null, the first of the project's zones.</summary>
    public string? Zone { get; init; }

    /// <summary>A public image that supports Shielded VM. Default: the latest Debian 12 when the instance is created.</summary>
    public string Image { get; init; } = "projects/debian-cloud/global/images/family/debian-12";

    /// <summary>The disk size in GB. Default: 10.</summary>
    public int DiskSizeGb { get; init; } = 10;

    /// <summary>Roles of the service account in the project, in addition to writing logs and metrics. Default: empty.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>
    /// The key for the disk. <see cref="ServiceAgent.ComputeEngine"/> must be one of its users. Default: a key created for the instance if
    /// the posture requires one.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public GoogleInstancePosture? Posture { get; init; }
}
