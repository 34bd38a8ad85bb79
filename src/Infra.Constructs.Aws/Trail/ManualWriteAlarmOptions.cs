namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="ManualWriteAlarm"/>.</summary>
public sealed record ManualWriteAlarmOptions
{
    /// <summary>The trail that records the changes.</summary>
    public required AccountTrail Trail { get; init; }

    /// <summary>The topic that receives the alarm.</summary>
    public required AlarmTopic Topic { get; init; }
}
