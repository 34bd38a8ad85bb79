namespace Infra.Forges.Notifications;

/// <summary>The outcome of a run.</summary>
internal enum Outcome
{
    /// <summary>It succeeded.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It found drift.</summary>
    Drifted,

    /// <summary>It waits for approval.</summary>
    Waiting,
}
