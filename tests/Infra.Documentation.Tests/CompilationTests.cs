namespace Infra.Documentation.Tests;

/// <summary>Every C# block of the documentation compiles.</summary>
public sealed class CompilationTests
{
    public static TheoryData<string> PagesWithCode => [.. Pages.All.Where(page => CodeBlock.Of(Pages.Text(page)).Any(block => block.Language == "csharp"))];

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void Code_of_a_page_compiles(string page)
    {
        var errors = PageProgram.Errors(page, Pages.Text(page));

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Fact]
    public void Code_with_a_wrong_name_is_refused_with_its_line() => Assert.Equal(
        ["page.md(5): CS0103: The name 'VpcPostures' does not exist in the current context"],
        PageProgram.Errors("page.md", """
            # A page

            ```csharp
            using Infra.Constructs.Aws.Posture;
            var posture = VpcPostures.Hardened;
            ```
            """));

    [Fact]
    public void Code_that_lacks_a_required_option_is_refused() => Assert.Equal(
        ["page.md(3): CS9035: Required member 'VpcOptions.Cidr' must be set in the object initializer or attribute constructor."],
        PageProgram.Errors("page.md", """
            <!-- context: var options = new Infra.Constructs.Aws.VpcOptions { … }; -->
            ```csharp
            Clusters = [],
            ```
            """));

    [Fact]
    public void Blocks_of_a_page_see_the_types_of_each_other() => Assert.Empty(PageProgram.Errors("page.md", """
        ```csharp
        public sealed record Answer(int Value);
        ```

        1. ```csharp
           Console.WriteLine(new Answer(42).Value);
           ```
        """));

    [Fact]
    public void Block_is_in_a_language_that_a_test_knows() => Assert.Subset(
        new HashSet<string> { "", "csharp", "hcl", "json", "mermaid", "pwsh", "sh", "xml", "yaml" },
        Pages.All.SelectMany(page => CodeBlock.Of(Pages.Text(page))).Select(block => block.Language).ToHashSet());
}
