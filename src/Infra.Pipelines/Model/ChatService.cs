namespace Infra.Pipelines.Model;

/// <summary>The service of a channel.</summary>
public enum ChatService
{
    /// <summary>Slack, by an incoming webhook.</summary>
    Slack,

    /// <summary>Microsoft Teams, by the webhook of a workflow.</summary>
    Teams,
}
