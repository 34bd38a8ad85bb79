namespace Infra.Pipelines.Model;

/// <summary>Where people are told.</summary>
/// <param name="Name">The channel: lower-case letters, digits and hyphens. Its webhook is the secret <c>SLACK_WEBHOOK_NAME</c>, or <c>TEAMS_WEBHOOK_NAME</c>.</param>
/// <param name="When">On which outcome. One that is told of failure, or of everything, is told too that an environment waits for an approval.</param>
/// <param name="Service">Whose channel it is. Default: Slack.</param>
public sealed record Notification(string Name, RunCondition When, ChatService Service = ChatService.Slack)
{
    /// <summary>The name of the secret that holds its webhook.</summary>
    public string Secret => $"{Service}_WEBHOOK_{Name.Replace('-', '_')}".ToUpperInvariant();
}
