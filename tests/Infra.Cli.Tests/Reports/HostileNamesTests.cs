using Infra.Cli.Plans;
using Infra.Cli.Reports;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using Infra.Policy.Widenings;
using static Infra.Cli.Tests.Reports.Reported;

namespace Infra.Cli.Tests.Reports;

/// <summary>Names and values that want more than to be shown.</summary>
public sealed class HostileNamesTests
{
    public static TheoryData<string> Names => new(
        "`", "``` `` `", "\n```\n@acme/admins", "</details><img src=x onerror=alert(1)>", "<!-- infra-report -->", "[click](https://evil.example)", "![](https://evil.example/pixel)",
        "@acme/admins", "#1", "| a | b |", "\\", "*bold* _x_ ~~y~~", "\n/close", "\r\n/merge", "\n::set-output name=a::b", "::add-mask::x", "##[set-env name=PATH]x", "\n# Approved",
        "\u202etxt.exe", "\u200b\ufeff", "\u001b[2J", "$(id)", "${{ secrets.TOKEN }}", "&lt;b&gt;", " ", "");

    [Theory, MemberData(nameof(Names))]
    public void Name_stays_where_it_is_shown(string name)
    {
        foreach (var detail in Enum.GetValues<Detail>())
        {
            var (harmless, hostile) = (Render("harmless", detail), Render(name, detail));

            Assert.Equal(harmless.Select(Shape), hostile.Select(Shape));
            Assert.All(hostile, line => Assert.False(line.TrimStart() is ['/', ..] or [':', ':', ..] || line.Contains("##[", StringComparison.Ordinal), line));
            Assert.All(hostile, line => Assert.DoesNotContain(line, one => char.IsControl(one) || one is '\u202e' or '\ufeff'));
            Assert.All(hostile.Where(line => !IsInFence(line)), line => Assert.DoesNotMatch("[<>@]|\\]\\(", Outside(line)));
        }
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("```", "```` ``` ````")]
    [InlineData("", "`  `")]
    [InlineData(" x", "`  x `")]
    [InlineData("a\nb\tc", @"`a\nb\tc`")]
    [InlineData("\u202e", @"`\u{202E}`")]
    [InlineData("##[group]", "`## [group]`")]
    public void Code_can_not_be_left(string text, string markdown) => Assert.Equal(markdown, Markdown.Code(text));

    [Fact]
    public void Code_in_a_table_can_not_end_its_cell() => Assert.Equal(@"`a\|b`", Markdown.Cell("a|b"));

    [Fact]
    public void Code_that_is_long_is_cut_before_it_is_fenced() => Assert.Equal("`aaa…`", Markdown.Code("aaaa`", 3));

    [Theory]
    [InlineData("Turn *it* on.", @"Turn \*it\* on.")]
    [InlineData("<b> @dana #1", "\\<b\\> @\u200bdana \\#1")]
    public void Text_has_no_markup_and_calls_nobody(string text, string markdown) => Assert.Equal(markdown, Markdown.Text(text));

    private static string[] Render(string name, Detail detail) => new ReportText(
    [
        Stack(
            name, Change(PlannedAction.Replace, $"{name}/{name}", name, Attribute($"tags.{name}", name, name, forces: true)), Change(PlannedAction.Destroy, name, "aws_s3_bucket"))
            .With(Widening(WideningKind.Network, name, name, name))
            .Gated(GateMode.Hard, Finding(name, Severity.High) with { Found = name, Address = name, Attribute = name, Title = name, Remedy = name, Rules = [name] }),
        Waiting("aws-prod-cluster", name),
    ], null).Render(detail).Split('\n');

    /// <summary>What a line is to Markdown.</summary>
    private static string Shape(string line) => line.Split(' ')[0] switch
    {
        ['<', ..] or ['`', ..] => line.Split('>')[0],
        var sign => sign,
    };

    private static bool IsInFence(string line) => line is ['+' or '!' or '~', ..] or ['-', ' ', not '*' and not '`', ..] or [' ', ..] or ['<', ..] or ['>', ..];

    /// <summary>A line without its pieces of code, and without what is escaped.</summary>
    private static string Outside(string line) => System.Text.RegularExpressions.Regex.Replace(line, @"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\\.|@\u200b", "");
}
