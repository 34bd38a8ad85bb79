using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="SecurityGroup"/>.</summary>
public sealed record SecurityGroupOptions
{
    /// <summary>The network of the group.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>The last part of its name. Changing it replaces the group.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The members of the group, for people: 1 to 255 characters of the set that AWS allows, which excludes quotes. Changing it replaces
    /// the group.
    /// </summary>
    public required string Description { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public SecurityGroupPosture? Posture { get; init; }
}
