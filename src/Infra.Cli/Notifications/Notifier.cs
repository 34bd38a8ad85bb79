using Infra.Cli.Forges;
using Infra.Cli.Terminals;
using Infra.Cli.Web;
using Infra.Contracts.Problems;

namespace Infra.Cli.Notifications;

/// <summary>Tells channels, and never stops whoever does so: a deployment is not worse because nobody heard of it.</summary>
/// <param name="variables">The environment.</param>
/// <param name="terminal">Where a warning goes.</param>
/// <param name="patience">How long it tries.</param>
internal sealed class Notifier(IReadOnlyDictionary<string, string> variables, Terminal terminal, Patience patience)
{
    /// <summary>Tells a channel, or warns that it could not.</summary>
    public async Task TellAsync(Notification notification, CancellationToken cancellation)
    {
        var subject = $"infra notify {notification.Channel.ToString().ToLowerInvariant()}";
        var mask = new SecretMask(variables);
        try
        {
            using var webhook = SlackWebhook.Of(notification.WebhookVariable, variables.GetValueOrDefault(notification.WebhookVariable), subject, patience);
            await webhook.SendAsync(SlackMessage.Of(notification.In(PipelineRun.Of(variables.GetValueOrDefault)), mask), subject, mask, cancellation);
            terminal.Done($"Told {notification.Channel.ToString().ToLowerInvariant()}: {mask.Hide(notification.Headline)}");
        }
        catch (InfraException e)
        {
            terminal.Fail(e);
        }
    }
}
