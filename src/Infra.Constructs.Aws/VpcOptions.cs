using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="Vpc"/>.</summary>
public sealed record VpcOptions
{
    /// <summary>Its block, <c>/16</c> to <c>/28</c>. It may not overlap that of another VPC of the estate.</summary>
    public required string Cidr { get; init; }

    /// <summary>
    /// The last part of its name, and the first of the names of what comes with it: two networks of one environment take two. A change of it
    /// replaces its flow log's role and log group. Default: <c>vpc</c>.
    /// </summary>
    public string Name { get; init; } = "vpc";

    /// <summary>Availability zones, 1 to 6, each with a public and a private subnet. Default: all of the account.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>Names of the EKS clusters that may use its subnets. Default: none.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    /// <summary>Default: the preset of the environment.</summary>
    public VpcPosture? Posture { get; init; }
}
