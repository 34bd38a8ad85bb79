using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="Instance"/>.</summary>
public sealed record InstanceOptions
{
    /// <summary>The network it is in.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>Such as <c>t3.micro</c>.</summary>
    public required string InstanceType { get; init; }

    /// <summary>The last part of its name. Default: <c>vm</c>.</summary>
    public string Name { get; init; } = "vm";

    /// <summary>One of the network's zones. Default: the first.</summary>
    public string? Zone { get; init; }

    /// <summary>Default: <see cref="MachineImage.AmazonLinux2023"/>.</summary>
    public MachineImage Image { get; init; } = MachineImage.AmazonLinux2023;

    /// <summary>Size of its disk in GiB, 8 or more. Default: 8.</summary>
    public int DiskSizeGib { get; init; } = 8;

    /// <summary>What its role may do, besides being administered by Systems Manager. Default: nothing.</summary>
    public IReadOnlyList<PolicyStatement> Policy { get; init; } = [];

    /// <summary>Default: the preset of the environment.</summary>
    public InstancePosture? Posture { get; init; }
}
