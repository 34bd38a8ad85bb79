using System.Text.Json.Nodes;

namespace Infra.Forges.Notifications;

/// <summary>The chat message about a run.</summary>
/// <param name="Title">What ran.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Url">The URL of the run; null to read it from the environment.</param>
/// <param name="Run">The run; null outside a pipeline.</param>
internal sealed record RunMessage(string Title, Outcome Outcome, string? Url, PipelineRun? Run)
{
    private static readonly Dictionary<Outcome, (string Sign, string Words)> Words = new()
    {
        [Outcome.Succeeded] = ("✅", "succeeded"), [Outcome.Failed] = ("❌", "failed"), [Outcome.Drifted] = ("🔎", "found drift"), [Outcome.Waiting] = ("✋", "waits for approval"),
    };

    private const int LongestTitle = 300;

    /// <summary>Additional lines: environments with their stacks and counts, outputs, approvers. Default: empty.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    private string Headline => $"{Words[Outcome].Sign} {Title} {Words[Outcome].Words}";

    /// <summary>Returns the message for a service.</summary>
    public JsonObject To(ChatService service, Func<string, string> mask) => service == ChatService.Teams ? ToTeams(mask) : ToSlack(mask);

    /// <summary>Returns the message as a card for the webhook of a Teams workflow.</summary>
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using#send-adaptive-cards-using-an-incoming-webhook</remarks>
    public JsonObject ToTeams(Func<string, string> mask)
    {
        var facts = new[] { ("Repository", Run?.Repository), ("Commit", Short(Run?.Commit)), ("By", Run?.Actor) }.Where(fact => !string.IsNullOrEmpty(fact.Item2));
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = new JsonArray(
            [
                Block(mask(Headline), "Bolder"), Block(string.Join("  ·  ", facts.Select(fact => mask($"{fact.Item1}: {fact.Item2}")).DefaultIfEmpty("Not run by a pipeline.")), "Default"),
                .. Details.Select(detail => Block(mask(detail), "Default")),
            ]),
        };
        if (Page is { } page) card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = LinkWords, ["url"] = page.AbsoluteUri });
        return new()
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        };
    }

    private static JsonObject Block(string text, string weight) => new() { ["type"] = "TextBlock", ["text"] = Plain(text), ["weight"] = weight, ["wrap"] = true };

    /// <summary>Cards support some Markdown, so foreign text must not become a link, a list or a mention.</summary>
    private static string Plain(string text) => string.Concat(Line(text).Select(one => one is '[' or ']' or '(' or ')' or '*' or '_' or '<' or '>' or '#' or '`' or '\\' ? $"\\{one}" : $"{one}"));

    /// <summary>Returns the message for Slack's incoming webhook.</summary>
    /// <remarks>https://api.slack.com/messaging/webhooks</remarks>
    public JsonObject ToSlack(Func<string, string> mask)
    {
        var headline = Escape(mask(Headline));
        var facts = new[] { Fact("Repository", Run?.Repository), Fact("Commit", Short(Run?.Commit)), Fact("By", Run?.Actor), Link() }.OfType<string>();
        return new()
        {
            // Shown in phone notifications and by clients without support for blocks.
            ["text"] = headline,
            ["blocks"] = new JsonArray(
            [
                Section($"*{headline}*"), Section(string.Join("  ·  ", facts.Select(mask).DefaultIfEmpty("Not run by a pipeline."))),
                .. Details.Count > 0 ? [Section(string.Join('\n', Details.Select(detail => Escape(mask(detail)))))] : Array.Empty<JsonObject>(),
            ]),
        };
    }

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } };

    private static string? Fact(string name, string? value) => string.IsNullOrEmpty(value) ? null : $"{name}: {Escape(value)}";

    /// <summary>Web pages only: a link with another scheme could run something.</summary>
    private Uri? Page => Uri.TryCreate(Url ?? Run?.Url, UriKind.Absolute, out var page) && page.Scheme is "https" or "http" ? page : null;

    private string LinkWords => Outcome == Outcome.Failed ? "Failed run" : "Run";

    private string? Link() => Page is { } page
        ? $"<{page.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}|{LinkWords}>" : null;

    private static string? Short(string? commit) => commit?.Length > 12 ? commit[..12] : commit;

    /// <summary>Escapes the three characters that Slack uses for links and mentions, and removes line breaks.</summary>
    private static string Escape(string text) => Line(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : $"{line[..LongestTitle]}…";
    }
}
