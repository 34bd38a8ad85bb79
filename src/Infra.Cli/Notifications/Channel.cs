namespace Infra.Cli.Notifications;

/// <summary>Who is told.</summary>
internal enum Channel
{
    /// <summary>Those who want to know what was deployed.</summary>
    Deployments,

    /// <summary>Those who have to do something.</summary>
    Alerts,

    /// <summary>Those who keep a record; they are told always.</summary>
    Audit,
}
