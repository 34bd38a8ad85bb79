using System.Globalization;
using Infra.Forges;

namespace Infra.Reports.Pages;

/// <summary>The header of a page.</summary>
/// <param name="Title">The title.</param>
/// <param name="Verdict">The answer to the page's question, in a few words.</param>
/// <param name="Kind"><c>good</c>, <c>bad</c> or <c>open</c>.</param>
/// <param name="Facts">The date, the commit and other key facts.</param>
internal sealed record PageHead(string Title, string Verdict, string Kind, IReadOnlyList<PageFact> Facts)
{
    /// <summary>The text shown if there are no problems.</summary>
    public string Calm { get; init; } = "No problems found.";

    /// <summary>Returns the facts shown on every page.</summary>
    /// <param name="date">The date, formatted for display.</param>
    /// <param name="commit">The commit; null if there is none.</param>
    /// <param name="links">Links to commits; null if unknown.</param>
    public static IReadOnlyList<PageFact> DateAndCommit(string date, string? commit, RepositoryLinks? links) =>
    [
        new("Date", HtmlPage.Encode(date)),
        new("Commit", commit is null ? "none" : HtmlPage.Link($"<code>{HtmlPage.Encode(commit[..Math.Min(12, commit.Length)])}</code>", links?.Commit(commit))),
    ];

    /// <summary>Formats a date.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Formats a time, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

/// <summary>A fact in a page's header.</summary>
/// <param name="Name">The name of the fact.</param>
/// <param name="Html">The content.</param>
internal sealed record PageFact(string Name, string Html);

/// <summary>A problem on a page.</summary>
/// <param name="Kind"><c>bad</c>, or <c>open</c> if someone needs to check it.</param>
/// <param name="Word">The problem, in a word or two.</param>
/// <param name="Html">The details.</param>
internal sealed record PageProblem(string Kind, string Word, string Html);

/// <summary>A section of a page.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Title">The heading.</param>
/// <param name="Html">The content; empty for an empty section.</param>
internal sealed record PageSection(string Id, string Title, string Html);
