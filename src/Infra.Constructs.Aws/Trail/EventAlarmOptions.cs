using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="EventAlarm"/>.</summary>
public sealed record EventAlarmOptions
{
    /// <summary>The last part of the rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>What has happened; the message begins with it.</summary>
    public required string Description { get; init; }

    /// <summary>The events, as EventBridge takes it. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html</summary>
    public required JsonObject Pattern { get; init; }

    /// <summary>Where the message goes.</summary>
    public required AlarmTopic Topic { get; init; }

    /// <summary>Whether events that change nothing count. Default: false.</summary>
    public bool Reads { get; init; }
}
