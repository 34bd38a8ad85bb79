namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="ManualWriteAlarm"/>.</summary>
public sealed record ManualWriteAlarmOptions
{
    /// <summary>What records the changes.</summary>
    public required AccountTrail Trail { get; init; }

    /// <summary>Where the alarm goes.</summary>
    public required AlarmTopic Topic { get; init; }
}
