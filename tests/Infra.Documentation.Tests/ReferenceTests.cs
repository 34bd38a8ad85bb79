using System.Text.RegularExpressions;

namespace Infra.Documentation.Tests;

/// <summary>What a page refers to exists.</summary>
public sealed partial class ReferenceTests
{
    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_of_a_page_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryRoot.Path, page))!;

        Assert.DoesNotContain(
            Link().Matches(Pages.Text(page)).Select(match => match.Groups[1].Value), link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("xref:", StringComparison.Ordinal) && !LeadsSomewhere(folder, page, link));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Codes_of_a_page_are_explained(string page)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "errors")).Select(File.ReadAllText);
        var explained = Code().Matches(string.Concat(pages)).Select(match => match.Value).ToHashSet();

        Assert.DoesNotContain(Code().Matches(Pages.Text(page)).Select(match => match.Value), code => !explained.Contains(code));
    }

    /// <summary>The site has the pages of <c>docs</c>, and nothing else of the repository.</summary>
    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_of_a_page_of_the_site_stay_on_it(string page)
    {
        var site = Path.Combine(RepositoryRoot.Path, "docs") + Path.DirectorySeparatorChar;
        var file = Path.Combine(RepositoryRoot.Path, page);
        if (!file.StartsWith(site, StringComparison.Ordinal)) return;

        Assert.All(
            Link().Matches(Pages.Text(page)).Select(match => match.Groups[1].Value.Split('#')[0]).Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal)),
            link => Assert.StartsWith(site, Path.GetFullPath(link, Path.GetDirectoryName(file)!), StringComparison.Ordinal));
    }

    [Fact]
    public void Link_that_leads_nowhere_is_found() => Assert.False(LeadsSomewhere(RepositoryRoot.Path, "README.md", "docs/guides/pipelines.md#no-heading"));

    private static bool LeadsSomewhere(string folder, string page, string link)
    {
        var parts = link.Split('#');
        var file = parts[0].Length == 0 ? Path.Combine(RepositoryRoot.Path, page) : Path.Combine(folder, parts[0]);
        return Path.Exists(file) && (parts.Length == 1 || File.ReadLines(file).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]));
    }

    /// <summary>As forges make it of a heading.</summary>
    private static string Anchor(string heading) => NoAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("INFRA[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
