using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="LogGroup"/>.</summary>
public sealed record LogGroupOptions
{
    /// <summary>The last part of the name <c>/ESTATE/ENVIRONMENT/NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The retention in days, one of CloudWatch's periods: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, … 3653.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>The key that encrypts the logs.</summary>
    public required Encryption Encryption { get; init; }

    /// <summary>The full name, for services that prescribe one. Default: null, <c>/ESTATE/ENVIRONMENT/NAME</c>.</summary>
    public string? FullName { get; init; }
}
