namespace Infra.Pipelines.Model;

/// <summary>Whose channel is told.</summary>
public enum ChatService
{
    /// <summary>Slack, by an incoming webhook.</summary>
    Slack,

    /// <summary>Microsoft Teams, by the webhook of a workflow.</summary>
    Teams,
}
