using System.Text.RegularExpressions;

namespace Infra.Documentation.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The line of the page that its first line is.</param>
/// <param name="Language">The word behind the fence, such as <c>csharp</c>; empty where there is none.</param>
/// <param name="Text">Its lines, without the indent of a list.</param>
/// <param name="Context">
/// The code that the block is compiled in, with a … where the block belongs: the comment <c>&lt;!-- context: … --&gt;</c> in front of it, or
/// <c>&lt;!-- context of the page: … --&gt;</c>. A page shows neither.
/// </param>
internal sealed partial record CodeBlock(int Line, string Language, string Text, string Context)
{
    /// <summary>The blocks of a page, in order.</summary>
    public static IReadOnlyList<CodeBlock> Of(string page) =>
    [
        .. Fenced().Matches(page).Select(match => new CodeBlock(
            page[..match.Groups["text"].Index].Count(character => character == '\n') + 1,
            match.Groups["language"].Value,
            string.Join('\n', match.Groups["text"].Value.Split('\n').Select(line => line.StartsWith(match.Groups["indent"].Value, StringComparison.Ordinal) ? line[match.Groups["indent"].Length..] : line)),
            match.Groups["context"].Success ? match.Groups["context"].Value : ContextOf(page))),
    ];

    private static string ContextOf(string page) => PageContext().Match(page) is { Success: true } match ? match.Groups["context"].Value : "…";

    [GeneratedRegex("<!-- context of the page:(?<context>.*?….*?)-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex PageContext();

    [GeneratedRegex(
        @"(?:^[ ]*<!-- context:(?<context>(?:(?!-->).)*…(?:(?!-->).)*)-->\n\n?)?^(?<indent>[ ]*)```(?<language>[a-z]*)\n(?<text>.*?)^[ ]*```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fenced();
}
