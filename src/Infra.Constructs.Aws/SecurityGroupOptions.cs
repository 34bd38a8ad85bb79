using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="SecurityGroup"/>.</summary>
public sealed record SecurityGroupOptions
{
    /// <summary>The network it is for.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>The last part of its name. A change of it replaces the group.</summary>
    public required string Name { get; init; }

    /// <summary>What has it, for people; 1 to 255 of AWS's characters, which leave out quotes. A change of it replaces the group.</summary>
    public required string Description { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public SecurityGroupPosture? Posture { get; init; }
}
