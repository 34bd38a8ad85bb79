using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="Instance"/>.</summary>
public sealed record InstanceOptions
{
    /// <summary>The network of the instance.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>The instance type, such as <c>t3.micro</c>.</summary>
    public required string InstanceType { get; init; }

    /// <summary>The last part of its name. Default: <c>vm</c>.</summary>
    public string Name { get; init; } = "vm";

    /// <summary>One of the network's zones. Default: the first one.</summary>
    public string? Zone { get; init; }

    /// <summary>The image. Default: <see cref="MachineImage.AmazonLinux2023"/>.</summary>
    public MachineImage Image { get; init; } = MachineImage.AmazonLinux2023;

    /// <summary>The disk size in GiB, at least 8. Default: 8.</summary>
    public int DiskSizeGib { get; init; } = 8;

    /// <summary>Permissions of the role, in addition to those for Systems Manager. Default: empty.</summary>
    public IReadOnlyList<PolicyStatement> Policy { get; init; } = [];

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public InstancePosture? Posture { get; init; }
}
