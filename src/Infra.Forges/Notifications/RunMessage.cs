using System.Text.Json.Nodes;

namespace Infra.Forges.Notifications;

/// <summary>What a channel is told of a run.</summary>
/// <param name="Title">What ran.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Url">Where people see it; null: as the run's environment says.</param>
/// <param name="Run">The run; null where no pipeline runs.</param>
internal sealed record RunMessage(string Title, Outcome Outcome, string? Url, PipelineRun? Run)
{
    private const int LongestTitle = 150;

    /// <summary>The message for Slack's incoming webhook.</summary>
    /// <remarks>https://api.slack.com/messaging/webhooks</remarks>
    public JsonObject ToSlack(Func<string, string> mask)
    {
        var headline = $"{(Outcome == Outcome.Succeeded ? "✅" : "❌")} {Escape(mask(Title))} {(Outcome == Outcome.Succeeded ? "succeeded" : "failed")}";
        var facts = new[] { Fact("Repository", Run?.Repository), Fact("Commit", Short(Run?.Commit)), Fact("By", Run?.Actor), Link() }.OfType<string>();
        return new()
        {
            // What a phone shows, and a reader that knows no blocks.
            ["text"] = headline,
            ["blocks"] = new JsonArray(Section($"*{headline}*"), Section(string.Join("  ·  ", facts.Select(mask).DefaultIfEmpty("No pipeline ran it.")))),
        };
    }

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } };

    private static string? Fact(string name, string? value) => string.IsNullOrEmpty(value) ? null : $"{name}: {Escape(value)}";

    /// <summary>Only to a page: a link of another kind would run something.</summary>
    private string? Link() =>
        Uri.TryCreate(Url ?? Run?.Url, UriKind.Absolute, out var page) && page.Scheme is "https" or "http"
            ? $"<{page.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}|{(Outcome == Outcome.Failed ? "The failed run" : "The run")}>"
            : null;

    private static string? Short(string? commit) => commit?.Length > 12 ? commit[..12] : commit;

    /// <summary>The three characters of which Slack makes links and mentions, and what would end the line.</summary>
    private static string Escape(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = line.Length <= LongestTitle ? line : $"{line[..LongestTitle]}…";
        return line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
