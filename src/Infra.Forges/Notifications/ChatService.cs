namespace Infra.Forges.Notifications;

/// <summary>The chat service of a channel.</summary>
internal enum ChatService
{
    /// <summary>Slack, through an incoming webhook.</summary>
    Slack,

    /// <summary>Microsoft Teams, through the webhook of a workflow.</summary>
    Teams,
}
