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

    /// <summary>
    /// The last part of its name, and the first of the names of what comes with it: two networks of one environment take two. A change of it
    /// replaces them. Default: <c>vpc</c>.
    /// </summary>
    public string Name { get; init; } = "vpc";

    /// <summary>The project's APIs, if the stack enables them. Default: they are enabled already.</summary>
    public ProjectServices? Services { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public GoogleNetworkPosture? Posture { get; init; }
}
