namespace Infra.Forges.Notifications;

/// <summary>What became of a run.</summary>
internal enum Outcome
{
    /// <summary>It did all it was to do.</summary>
    Succeeded,

    /// <summary>It did not.</summary>
    Failed,

    /// <summary>It looked for drift, and found some.</summary>
    Drifted,

    /// <summary>It waits for a person to say yes.</summary>
    Waiting,
}
