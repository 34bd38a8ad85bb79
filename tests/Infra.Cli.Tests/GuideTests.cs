using System.Text.RegularExpressions;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests;

/// <summary>What a guide prints can be typed as it stands.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md", "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_of_a_page_are_ones_that_the_program_takes(string page)
    {
        var program = new InfraProgram(new Repository(RepositoryRoot.Path), new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, isInteractive: false));

        Assert.DoesNotContain(Commands(Text(page)), command => !program.Takes(Words(command)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_a_page_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryRoot.Path, page))!;

        Assert.DoesNotContain(
            Link().Matches(Text(page)).Select(match => match.Groups[1].Value), link => !link.Contains("://", StringComparison.Ordinal) && !LeadsSomewhere(folder, page, link));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Codes_of_a_page_are_explained(string page)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "errors")).Select(File.ReadAllText);
        var explained = Code().Matches(string.Concat(pages)).Select(match => match.Value).ToHashSet();

        Assert.DoesNotContain(Code().Matches(Text(page)).Select(match => match.Value), code => !explained.Contains(code));
    }

    [Fact]
    public void Command_that_the_program_does_not_take_is_found() => Assert.False(
        new InfraProgram(new Repository(RepositoryRoot.Path), new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, isInteractive: false)).Takes(["promote", "dev"]));

    private static string Text(string page) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, page));

    /// <summary>The lines of shell blocks that run the program, also behind another command.</summary>
    private static IEnumerable<string> Commands(string text) =>
        from block in Block().Matches(text)
        from line in block.Groups[1].Value.Split('\n')
        from part in line.Split('#')[0].Split("&&")
        let start = part.IndexOf("./infra ", StringComparison.Ordinal)
        where start >= 0
        select part[(start + "./infra ".Length)..].Trim();

    private static string[] Words(string command) => [.. Word().Matches(command).Select(match => match.Value.Trim('\'', '"'))];

    private static bool LeadsSomewhere(string folder, string page, string link)
    {
        var parts = link.Split('#');
        var file = parts[0].Length == 0 ? Path.Combine(RepositoryRoot.Path, page) : Path.Combine(folder, parts[0]);
        return Path.Exists(file) && (parts.Length == 1 || File.ReadLines(file).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]));
    }

    /// <summary>As forges make it of a heading.</summary>
    private static string Anchor(string heading) => NoAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("INFRA[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
