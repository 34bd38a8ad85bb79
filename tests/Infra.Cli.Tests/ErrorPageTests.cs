using System.Text.RegularExpressions;

namespace Infra.Cli.Tests;

public sealed partial class ErrorPageTests
{
    [Fact]
    public void Pages_of_errors_have_every_code_and_no_other() => Assert.Equal(
        Codes(Sources().Select(File.ReadAllText)),
        Codes(Pages().SelectMany(File.ReadLines).Where(line => line.StartsWith("| INFRA", StringComparison.Ordinal))));

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "errors"), "*.md");

    private static IEnumerable<string> Sources() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories),
        Path.Combine(RepositoryRoot.Path, "Directory.Build.targets"),
        Path.Combine(RepositoryRoot.Path, "infra"),
    ];

    private static SortedSet<string> Codes(IEnumerable<string> texts) =>
        new(texts.SelectMany(text => Code().Matches(text)).Select(match => match.Value), StringComparer.Ordinal);

    [GeneratedRegex("INFRA[0-9]{4}")]
    private static partial Regex Code();
}
