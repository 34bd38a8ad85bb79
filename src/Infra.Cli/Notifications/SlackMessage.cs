using System.Text.Json.Nodes;
using Infra.Cli.Web;

namespace Infra.Cli.Notifications;

/// <summary>A notification in the blocks of Slack; texts are cut to what Slack takes.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
internal static class SlackMessage
{
    private const int LongestHeader = 150;
    private const int LongestText = 2_900;
    private const int LongestFact = 500;

    private static readonly Dictionary<Outcome, string> Signs = new() { [Outcome.Succeeded] = "✅ ", [Outcome.Failed] = "❌ ", [Outcome.Cancelled] = "⏹️ " };

    /// <summary>The JSON of a message.</summary>
    /// <param name="notification">What to tell.</param>
    /// <param name="mask">Hides what is secret; every text goes through it.</param>
    public static JsonObject Of(Notification notification, SecretMask mask)
    {
        var headline = (notification.Outcome is { } outcome ? Signs[outcome] : "") + mask.Hide(notification.Headline);
        var blocks = new JsonArray(new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = Cut(headline, LongestHeader) } });
        if (notification.Text is { Length: > 0 } text) blocks.Add(Section("text", Words(Escaped(mask.Hide(text), LongestText))));
        if (notification.Facts.Count > 0)
            blocks.Add(Section("fields", new JsonArray([.. notification.Facts.Select(fact => Words($"*{Escaped(fact.Name, LongestFact)}*\n{Escaped(mask.Hide(fact.Value), LongestFact)}"))])));
        if (Link(notification, mask) is { } link) blocks.Add(Section("text", Words(link)));
        // The text is what a phone shows.
        return new() { ["text"] = Escaped(headline, LongestText), ["blocks"] = blocks, ["unfurl_links"] = false };
    }

    private static string? Link(Notification notification, SecretMask mask) =>
        Uri.TryCreate(notification.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? $"<{Escaped(mask.Hide(url.AbsoluteUri), LongestText)}|{(notification.Outcome == Outcome.Failed ? "Open the failed run" : "Open the run")}>"
            : null;

    private static JsonObject Section(string name, JsonNode content) => new() { ["type"] = "section", [name] = content };

    private static JsonObject Words(string markdown) => new() { ["type"] = "mrkdwn", ["text"] = markdown };

    /// <summary>These three are all that Slack's markup begins with: without them nobody is called and nothing is linked.</summary>
    private static string Escaped(string text, int longest) => Cut(text, longest)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}…";
    }
}
