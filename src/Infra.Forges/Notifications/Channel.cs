namespace Infra.Forges.Notifications;

/// <summary>Who is told.</summary>
internal enum Channel
{
    /// <summary>Everybody who waits for a deployment.</summary>
    Deployments,

    /// <summary>Whoever has to do something now.</summary>
    Alerts,

    /// <summary>The record: always.</summary>
    Audit,
}
