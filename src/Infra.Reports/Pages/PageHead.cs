using System.Globalization;
using Infra.Forges;

namespace Infra.Reports.Pages;

/// <summary>The header of a page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Verdict">The answer to the page's question, in a few words.</param>
/// <param name="Kind"><c>good</c>, <c>bad</c> or <c>open</c>.</param>
/// <param name="Facts">Date, commit and what else a reader needs to know first.</param>
internal sealed record PageHead(string Title, string Verdict, string Kind, IReadOnlyList<PageFact> Facts)
{
    /// <summary>What stands in place of the problems where there are none.</summary>
    public string Calm { get; init; } = "Nothing is wrong.";

    /// <summary>The facts that every page has.</summary>
    /// <param name="date">When it was made, as the reader sees it.</param>
    /// <param name="commit">Of which commit; null if there is none.</param>
    /// <param name="links">Where commits are seen; null where that is not known.</param>
    public static IReadOnlyList<PageFact> DateAndCommit(string date, string? commit, RepositoryLinks? links) =>
    [
        new("Date", HtmlPage.Encode(date)),
        new("Commit", commit is null ? "none" : HtmlPage.Link($"<code>{HtmlPage.Encode(commit[..Math.Min(12, commit.Length)])}</code>", links?.Commit(commit))),
    ];

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

/// <summary>A fact of a page's header.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Html">The fact.</param>
internal sealed record PageFact(string Name, string Html);

/// <summary>Something that is wrong.</summary>
/// <param name="Kind"><c>bad</c>, or <c>open</c> for what somebody has to look at.</param>
/// <param name="Word">What is wrong, in a word or two.</param>
/// <param name="Html">The rest.</param>
internal sealed record PageProblem(string Kind, string Word, string Html);

/// <summary>A part of a page with a heading.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Html">Its content; empty where it has none.</param>
internal sealed record PageSection(string Id, string Title, string Html);
