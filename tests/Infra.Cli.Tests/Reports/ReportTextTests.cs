using Infra.Cli.Plans;
using Infra.Cli.Reports;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using Infra.Policy.Widenings;
using static Infra.Cli.Tests.Reports.Reported;

namespace Infra.Cli.Tests.Reports;

public sealed class ReportTextTests
{
    [Theory]
    [InlineData(Detail.Values)]
    [InlineData(Detail.Attributes)]
    [InlineData(Detail.Changes)]
    [InlineData(Detail.Dangers)]
    [InlineData(Detail.Counts)]
    [InlineData(Detail.Totals)]
    internal void Report_of_every_detail_reads_like_this(Detail detail) =>
        Snapshot.Match($"report-{detail.ToString().ToLowerInvariant()}.md", new ReportText(Everything, null).Render(detail));

    [Fact]
    public void Report_of_nothing_says_so() => Assert.Equal("## No stack changes\n", new ReportText([], null).Render(Detail.Values));

    [Fact]
    public void Report_shows_first_what_is_wider_then_what_is_lost_then_what_stops()
    {
        var report = new ReportText(Everything, null).Render(Detail.Values);

        string[] order = ["### Wider permissions", "### Wider network", "### Lost for good", "### Gates stop", "### Gates report", "### Stacks", "### `aws-dev-network`"];
        Assert.Equal(order.Select(title => report.IndexOf(title, StringComparison.Ordinal)).Order(), order.Select(title => report.IndexOf(title, StringComparison.Ordinal)));
        Assert.All(order, title => Assert.Contains(title, report, StringComparison.Ordinal));
    }

    [Fact]
    public void Report_shows_lost_data_before_lost_addresses() => Assert.Equal(
        ["data", "addresses"], LossSection.Of(Everything).Select(found => found.Loss.Kind));

    [Theory]
    [InlineData(0, Detail.Values)]
    [InlineData(-1, Detail.Attributes)]
    internal void Report_that_just_fits_is_not_shortened(int room, Detail detail)
    {
        var report = new ReportText(Large(100), null);

        Assert.Equal(report.Render(detail), report.Fit(report.Render(Detail.Values).Length + room));
    }

    [Fact]
    public void Report_is_shortened_step_by_step_and_never_cut()
    {
        var report = new ReportText(Large(200), null);
        var renderings = Enum.GetValues<Detail>().Select(report.Render).ToList();

        for (var longest = 65_536; longest >= 2_000; longest -= 199)
        {
            var text = report.Fit(longest);
            Assert.True(text.Length <= longest);
            Assert.Contains(text, renderings);
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(2_000)]
    public void Report_of_any_size_fits_into_a_comment_of_GitHub(int stacks)
    {
        var many = Enumerable.Range(0, stacks).SelectMany(number => Large(20, $"aws-dev-{number:0000}")).ToList();

        Assert.InRange(new ReportText(many, null).Fit(65_536, "<!-- infra-report -->\n").Length, 1, 65_536);
    }

    [Fact]
    public void Report_is_the_same_each_time() =>
        Assert.Equal(new ReportText(Large(50), null).Fit(65_536), new ReportText(Large(50), null).Fit(65_536));

    private static List<StackReport> Large(int changes, string name = "aws-dev-network") =>
    [
        Stack(name,
        [
            .. Enumerable.Range(0, changes).Select(number => Change(
                number % 10 == 0 ? PlannedAction.Replace : PlannedAction.Update, $"{name}/Part{number}/Subnet", number % 20 == 0 ? "aws_instance" : "aws_route",
                [.. Enumerable.Range(0, 5).Select(one => Attribute($"tags.Name{one}", $"\"{new string('a', 40)}\"", "\"b\""))])),
        ]).With([.. Enumerable.Range(0, changes / 10).Select(number => Widening(WideningKind.Network, $"{name}/Rule{number}", "aws_security_group_rule", $"tcp {number} from 0.0.0.0/0"))])
            .Gated(GateMode.Soft, [.. Enumerable.Range(0, changes / 10).Select(number => Finding($"{name}/Vpc{number}", Severity.Low))]),
    ];
}
