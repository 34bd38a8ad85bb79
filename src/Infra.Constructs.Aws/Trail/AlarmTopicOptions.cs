namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="AlarmTopic"/>.</summary>
public sealed record AlarmTopicOptions
{
    /// <summary>The last part of its name.</summary>
    public required string Name { get; init; }

    /// <summary>Email addresses, at least one. AWS asks each recipient to confirm, and sends nothing until then.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }
}
