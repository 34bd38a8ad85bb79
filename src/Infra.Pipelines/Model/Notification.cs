namespace Infra.Pipelines.Model;

/// <summary>A chat channel that is notified.</summary>
/// <param name="Name">The channel: lower-case letters, digits and hyphens. Its webhook is the secret <c>SLACK_WEBHOOK_NAME</c>, or <c>TEAMS_WEBHOOK_NAME</c>.</param>
/// <param name="When">The outcomes. A channel for failures or for everything is also notified that an environment waits for approval.</param>
/// <param name="Service">The service of the channel. Default: Slack.</param>
public sealed record Notification(string Name, RunCondition When, ChatService Service = ChatService.Slack)
{
    /// <summary>The name of the secret that holds its webhook.</summary>
    public string Secret => $"{Service}_WEBHOOK_{Name.Replace('-', '_')}".ToUpperInvariant();
}
