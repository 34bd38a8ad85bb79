namespace Infra.Forges.Notifications;

/// <summary>Whose channel is told.</summary>
internal enum ChatService
{
    /// <summary>Slack, by an incoming webhook.</summary>
    Slack,

    /// <summary>Microsoft Teams, by the webhook of a workflow.</summary>
    Teams,
}
