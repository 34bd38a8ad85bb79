using System.Text.RegularExpressions;

namespace Infra.Cli.Tests;

public sealed partial class ErrorPageTests
{
    [Fact]
    public void Page_of_errors_has_every_code_of_the_commands_and_no_other() => Assert.Equal(
        Codes(Sources().Select(File.ReadAllText)),
        Codes(File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "errors", "commands.md")).Where(line => line.StartsWith('|'))));

    private static IEnumerable<string> Sources() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories),
        Path.Combine(RepositoryRoot.Path, "Directory.Build.targets"),
        Path.Combine(RepositoryRoot.Path, "infra"),
    ];

    private static SortedSet<string> Codes(IEnumerable<string> texts) =>
        new(texts.SelectMany(text => Code().Matches(text)).Select(match => match.Value), StringComparer.Ordinal);

    [GeneratedRegex("INFRA0[0-9]{3}")]
    private static partial Regex Code();
}
