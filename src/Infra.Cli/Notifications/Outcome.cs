namespace Infra.Cli.Notifications;

/// <summary>How it went.</summary>
internal enum Outcome
{
    Succeeded,
    Failed,
    Cancelled,
}
