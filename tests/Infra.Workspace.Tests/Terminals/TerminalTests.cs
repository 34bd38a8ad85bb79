using Infra.Workspace.Terminals;

namespace Infra.Workspace.Tests.Terminals;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(false, "", true, true)]
    [InlineData(false, "NO_COLOR", true, false)]
    [InlineData(false, "CI", false, false)]
    [InlineData(true, "", false, false)]
    public void NO_COLOR_removes_color_and_nothing_else(bool isRedirected, string variable, bool isInteractive, bool hasColor)
    {
        var terminal = Terminal.Of(name => name == variable ? "1" : null, isRedirected, 120);

        Assert.Equal((isInteractive, hasColor, 120), (terminal.IsInteractive, terminal.HasColor, terminal.Width));
    }

    [Theory]
    [InlineData("80", null, 80)]
    [InlineData("80", 120, 80)]
    [InlineData("x", 120, 120)]
    [InlineData(null, null, null)]
    public void Width_is_that_of_the_window_unless_COLUMNS_says_another(string? columns, int? window, int? width) =>
        Assert.Equal(width, Terminal.Of(name => name == "COLUMNS" ? columns : null, isRedirected: true, window).Width);

    [Theory]
    [InlineData("  + Vpc  (aws_vpc)", "\u001b[32m  + Vpc\u001b[0m  (aws_vpc)")]
    [InlineData("  - Vpc  (aws_vpc)", "\u001b[31m  - Vpc\u001b[0m  (aws_vpc)")]
    [InlineData("  ~ Vpc  (aws_vpc)", "\u001b[33m  ~ Vpc\u001b[0m  (aws_vpc)")]
    [InlineData("      ami: 1 → 2  forces replacement", "\u001b[31m      ami: 1 → 2  forces replacement\u001b[0m")]
    [InlineData("  HIGH     AWS-0107  a/B", "\u001b[1;31m  HIGH\u001b[0m     AWS-0107  a/B")]
    [InlineData("NOT MET  CC8.1", "\u001b[1;31mNOT MET\u001b[0m  CC8.1")]
    [InlineData("aws-dev-network: 1 to create", "\u001b[1maws-dev-network:\u001b[0m 1 to create")]
    [InlineData("any other line - of + text", "any other line - of + text")]
    public async Task Result_is_colored_by_what_its_lines_begin_with_and_says_the_same(string line, string colored)
    {
        foreach (var (hasColor, expected) in new[] { (true, colored), (false, line) })
        {
            using var output = new StringWriter();
            await new Terminal(TextReader.Null, output, TextWriter.Null, isInteractive: true) { HasColor = hasColor }.ShowAsync($"{line}\n");

            Assert.Equal($"{expected}\n", output.ToString());
        }
    }

    [Fact]
    public void Text_with_brackets_stays_text_in_markup() => Assert.Equal("[bold]a:[/] [[b]] [[/]]", Highlighter.Mark("a: [b] [/]"));

    [Theory]
    [InlineData(null, "a    b\none  two words and more\n")]
    [InlineData(16, "a    b\none  two words\n     and more\n")]
    public void Table_goes_on_in_the_next_line_where_its_width_ends(int? width, string expected) =>
        Assert.Equal(expected, TextTable.Render(["a", "b"], [["one", "two words and more"]], width));

    [Theory]
    [InlineData("EphemeralOsDisks", "EphemeralOs\nDisks")]
    [InlineData("INFRA-AZURE-DEFENDER", "INFRA-\nAZURE-\nDEFENDER")]
    [InlineData("  RetentionDays", "  Retention\nDays")]
    [InlineData("CKV_AZURE_11, AZU-0066", "CKV_AZURE_\n11,\nAZU-0066")]
    public void Word_that_is_wider_than_its_column_is_broken_at_a_joint(string cell, string expected) => Assert.Equal($"a\n{expected}\n", TextTable.Render(["a"], [[cell]], 11));

    [Fact]
    public void Word_that_is_wider_than_its_column_is_broken() => Assert.Equal("a\nabcdefgh\nij\n", TextTable.Render(["a"], [["abcdefghij"]], 5));
}
