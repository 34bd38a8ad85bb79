using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="ResourceGroup"/>.</summary>
public sealed record ResourceGroupOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public ResourceGroupPosture? Posture { get; init; }
}
