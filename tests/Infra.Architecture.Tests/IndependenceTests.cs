namespace Infra.Architecture.Tests;

/// <summary>The SDK and its tests know no estate: another one in the place of <c>stacks/</c> changes nothing but that estate's own tests.</summary>
public sealed class IndependenceTests
{
    private const string OfTheEstate = "Infra.Stacks.Tests";

    // Of the name in paths and in references.
    private static readonly string[] Traces = ["stacks/Infra.Stacks", "using Infra.Stacks", $"\"{OfTheEstate}\""];

    [Fact]
    public void Only_its_own_tests_read_the_reference_estate() => Assert.Equal(
        [],
        from folder in (string[])["src", "tests"]
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".csproj"
        let path = Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')
        where !path.StartsWith($"tests/{OfTheEstate}/", StringComparison.Ordinal) && !path.EndsWith($"/{nameof(IndependenceTests)}.cs", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        where Traces.Any(trace => text.Contains(trace, StringComparison.Ordinal))
        orderby path
        select path);
}
