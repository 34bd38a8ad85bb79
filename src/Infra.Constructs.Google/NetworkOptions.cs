using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Network"/>.</summary>
public sealed record NetworkOptions
{
    /// <summary>
    /// The IPv4 block, <c>/8</c> to <c>/20</c>, which is divided between nodes, pods, services, machines and the control plane. It must not
    /// overlap the block of another network in the estate.
    /// </summary>
    public required string Cidr { get; init; }

    /// <summary>
    /// The last part of the network's name, and the first part of its resources' names, so two networks of an environment need different
    /// names. Changing it replaces them. Default: <c>vpc</c>.
    /// </summary>
    public string Name { get; init; } = "vpc";

    /// <summary>The project's APIs, if the stack enables them. Default: null, they are already enabled.</summary>
    public ProjectServices? Services { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public GoogleNetworkPosture? Posture { get; init; }
}
