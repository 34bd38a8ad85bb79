using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="Vpc"/>.</summary>
public sealed record VpcOptions
{
    /// <summary>The IPv4 block, <c>/16</c> to <c>/28</c>. It must not overlap the block of another VPC in the estate.</summary>
    public required string Cidr { get; init; }

    /// <summary>
    /// The last part of the network's name, and the first part of the names of its role and log group, so two networks of an environment
    /// need different names. Changing it replaces the flow log's role and log group. Default: <c>vpc</c>.
    /// </summary>
    public string Name { get; init; } = "vpc";

    /// <summary>Availability zones, 1 to 6, each with a public and a private subnet. Default: all zones of the account.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>The names of EKS clusters that may use the subnets. Default: empty.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public VpcPosture? Posture { get; init; }
}
