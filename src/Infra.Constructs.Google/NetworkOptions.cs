using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Network"/>.</summary>
public sealed record NetworkOptions
{
    /// <summary>
    /// Its block, <c>/8</c> to <c>/20</c>, of which nodes, pods, services, machines and the control plane get their parts. It may not
    /// overlap that of another network of the estate.
    /// </summary>
    public required string Cidr { get; init; }

    /// <summary>The project's APIs, if the stack enables them. Default: they are enabled already.</summary>
    public ProjectServices? Services { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public GoogleNetworkPosture? Posture { get; init; }
}
