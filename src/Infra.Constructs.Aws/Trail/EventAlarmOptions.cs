using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="EventAlarm"/>.</summary>
public sealed record EventAlarmOptions
{
    /// <summary>The last part of the rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>What happened. The message starts with this.</summary>
    public required string Description { get; init; }

    /// <summary>The event pattern. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html</summary>
    public required JsonObject Pattern { get; init; }

    /// <summary>The topic that receives the message.</summary>
    public required AlarmTopic Topic { get; init; }

    /// <summary>Whether to include read-only events. Default: false.</summary>
    public bool Reads { get; init; }
}
