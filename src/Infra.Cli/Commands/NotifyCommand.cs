using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Cli.Status;
using Infra.Contracts.Problems;
using Infra.Forges;
using Infra.Forges.Notifications;
using Infra.Forges.Web;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra notify</c>: posts the outcome of a run to a channel. It never fails the run.</summary>
internal static partial class NotifyCommand
{
    public static Command Create(Terminal terminal, Func<string, string?> variables, RetryPolicy? retries = null)
    {
        var channel = new Argument<string>("channel") { Description = "The name of the channel, such as deployments; its webhook is in SLACK_WEBHOOK_NAME or TEAMS_WEBHOOK_NAME" };
        var service = new Option<ChatService>("--service") { Description = "The service of the channel: slack (default) or teams" };
        var title = new Option<string>("--title") { Description = "What ran", Required = true };
        var status = new Option<Outcome>("--status") { Description = "How it ended", Required = true };
        var url = new Option<string?>("--url") { Description = "The address of the run (default: that of the pipeline's run)" };
        var summaries = new Option<string?>("--summaries") { Description = "The folder that ./infra diff, gate and drift wrote: environments, stacks and counts" };
        var outputs = new Option<string?>("--outputs") { Description = "The folder that ./infra deploy wrote with --outputs: outputs that are not secret" };
        var output = new Option<string?>("--out") { Description = "The output of synth, which names the approvers" };
        var compared = new Option<string?>("--compared") { Description = "The stacks to compare, separated by commas: if all were compared and some differ, the run found drift and did not fail" };
        var command = new Command("notify", "Notify a channel of the result of a run; never fails the run") { channel, service, title, status, url, summaries, outputs, output, compared };
        channel.Validators.Add(given =>
        {
            if (!Name().IsMatch(given.GetValueOrDefault<string>() ?? "")) given.AddError("A channel's name has lower-case letters, digits and hyphens, a letter first.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (name, chat) = (parsed.GetRequiredValue(channel), parsed.GetValue(service));
            var variable = VariableOf(chat, name);
            var details = new RunDetails(parsed.GetValue(summaries), parsed.GetValue(outputs), parsed.GetValue(output));
            var outcome = parsed.GetValue(status) == Outcome.Failed && parsed.GetValue(compared) is { } stacks && details.IsDrift(stacks.Split(',', StringSplitOptions.RemoveEmptyEntries))
                ? Outcome.Drifted : parsed.GetValue(status);
            var message = new RunMessage(parsed.GetRequiredValue(title), outcome, parsed.GetValue(url), PipelineRun.Of(variables)) { Details = details.Lines };
            var why = await TellAsync(message, chat, variables(variable), retries ?? ChatWebhook.RetryPolicy, cancellation);
            if (why is null) terminal.Done($"{name} knows");
            else await terminal.Error.WriteLineAsync($"INFRA0271 {variable}: {name} was not notified: {why(variable)}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Returns the variable with the webhook of a channel.</summary>
    private static string VariableOf(ChatService service, string channel) => $"{service}_WEBHOOK_{channel.Replace('-', '_')}".ToUpperInvariant();

    /// <returns>Null on success; otherwise the reason and the remedy.</returns>
    private static async Task<Func<string, string>?> TellAsync(RunMessage message, ChatService service, string? webhook, RetryPolicy retries, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(webhook)) return variable => $"there is no webhook. Create one in {service}, and store it as the secret {variable}.";
        if (!Uri.TryCreate(webhook, UriKind.Absolute, out var address) || !ChatWebhook.Takes(address))
            return variable => $"the webhook is not an https address. Store the whole URL from {service} as the secret {variable}.";
        using var chat = new ChatWebhook(service, address, retries);
        var why = await chat.SendAsync(message.To(service, Secrets.OfEnvironment().Mask), cancellation);
        return why is null ? null : _ => $"{why}. Check that {service} is available and that the webhook still exists.";
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Name();
}
