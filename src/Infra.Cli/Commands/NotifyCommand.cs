using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Forges;
using Infra.Forges.Notifications;
using Infra.Forges.Web;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra notify</c>: tells a channel what became of a run. It never fails the run that it tells of.</summary>
internal static class NotifyCommand
{
    public static Command Create(Terminal terminal, Func<string, string?> variables, RetryPolicy? retries = null)
    {
        var channel = new Argument<Channel>("channel") { Description = "deployments, alerts or audit; its webhook is in SLACK_WEBHOOK_DEPLOYMENTS, _ALERTS or _AUDIT" };
        var title = new Option<string>("--title") { Description = "What ran", Required = true };
        var status = new Option<Outcome>("--status") { Description = "What became of it", Required = true };
        var url = new Option<string?>("--url") { Description = "Where people see it (default: as the pipeline says)" };
        var command = new Command("notify", "Tell a channel what became of a run; never fails it") { channel, title, status, url };
        command.SetAction(async (parsed, cancellation) =>
        {
            var variable = $"SLACK_WEBHOOK_{parsed.GetValue(channel).ToString().ToUpperInvariant()}";
            var secrets = Secrets.OfEnvironment();
            var message = new RunMessage(parsed.GetRequiredValue(title), parsed.GetValue(status), parsed.GetValue(url), PipelineRun.Of(variables));
            var why = await TellAsync(message, variables(variable), secrets, retries ?? SlackWebhook.RetryPolicy, cancellation);
            var name = parsed.GetValue(channel).ToString().ToLowerInvariant();
            if (why is null) terminal.Done($"{name} knows");
            else await terminal.Error.WriteLineAsync($"INFRA0271 {variable}: {name} was not told: {why(variable)}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <returns>Null where it was told; otherwise why not, and what to change.</returns>
    private static async Task<Func<string, string>?> TellAsync(RunMessage message, string? webhook, Secrets secrets, RetryPolicy retries, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(webhook)) return variable => $"there is no webhook. Create one in Slack, and store it as the secret {variable}.";
        if (!Uri.TryCreate(webhook, UriKind.Absolute, out var address) || !SlackWebhook.Takes(address))
            return variable => $"the webhook is no https address. Store the whole URL from Slack as the secret {variable}.";
        using var slack = new SlackWebhook(address, retries);
        var why = await slack.SendAsync(message.ToSlack(secrets.Mask), cancellation);
        return why is null ? null : _ => $"{why}. See whether Slack is up and the webhook still exists.";
    }
}
