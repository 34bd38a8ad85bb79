using System.CommandLine;
using Infra.Cli.Notifications;
using Infra.Cli.Terminals;
using Infra.Cli.Web;
using Infra.Contracts.Problems;

namespace Infra.Cli.Commands;

/// <summary><c>infra notify</c>: tells a channel what happened, and ends well whether anybody heard it or not.</summary>
internal static class NotifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var channel = new Argument<Channel>("channel") { Description = "deployments, alerts or audit; the webhook is in SLACK_WEBHOOK_<CHANNEL>" };
        var title = new Option<string>("--title") { Description = "What it is about, such as Deploy", Required = true };
        var status = new Option<Outcome?>("--status") { Description = "How it went: succeeded, failed or cancelled" };
        var text = new Option<string?>("--text") { Description = "More words" };
        var url = new Option<string?>("--url") { Description = "A page to link to (default: the run)" };
        var command = new Command("notify", "Tell a Slack channel; never fails") { channel, title, status, text, url };
        command.SetAction(async (parsed, cancellation) =>
        {
            var notification = new Notification(parsed.GetRequiredValue(channel), parsed.GetRequiredValue(title), parsed.GetValue(status))
            {
                Text = parsed.GetValue(text), Url = parsed.GetValue(url),
            };
            await new Notifier(SecretMask.Variables(), terminal, SlackWebhook.Patience).TellAsync(notification, cancellation);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
