using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="LogGroup"/>.</summary>
public sealed record LogGroupOptions
{
    /// <summary>The last part of its name, which is <c>/ESTATE/ENVIRONMENT/NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One of the periods that CloudWatch has: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, … 3653.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>Whose key encrypts the records.</summary>
    public required Encryption Encryption { get; init; }

    /// <summary>The whole name, where a service prescribes it. Default: <c>/ESTATE/ENVIRONMENT/NAME</c>.</summary>
    public string? FullName { get; init; }
}
