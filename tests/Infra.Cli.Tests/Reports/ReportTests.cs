using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Forges;
using Infra.Plans;
using Infra.Policy.Widenings;
using Infra.Reports.Changes;
using static Infra.Cli.Tests.Reports.Summaries;

namespace Infra.Cli.Tests.Reports;

public sealed class ReportTests
{
    private const int Longest = 65_536;

    [Fact]
    public void Report_says_access_and_losses_first_and_then_every_change() => Snapshot.Match("report.md", new Report(
    [
        Stack("aws-dev-compute",
            Change("aws-dev-compute/Machine", "aws_instance", PlannedAction.Replace, new PlannedAttribute("ami", "\"ami-1\"", "\"ami-2\"", true), new PlannedAttribute("user_data", "(sensitive)", "(sensitive)", false)),
            Change("aws-dev-compute/Machine/Role", "aws_iam_role", PlannedAction.Update, new PlannedAttribute("description", "\"old\"", "\"new\"", false)))
            .Gated(GateMode.Soft, Finding("aws-dev-compute/Machine", Severity.Medium, "A machine's disk is encrypted", "false")),
        Stack("aws-dev-cluster").After("aws-dev-network"),
        Stack("aws-prod-network",
            Change("aws-prod-network/Data", "aws_s3_bucket", PlannedAction.Destroy),
            Change("aws-prod-network/Vpc/Web", "aws_security_group", PlannedAction.Create))
            .Widening("aws-prod-network/Vpc/Web", WideningKind.Network, "tcp 443 from 0.0.0.0/0")
            .Widening("aws-prod-network/Role", WideningKind.Permissions, "allows s3:* on *")
            .Gated(GateMode.Hard,
                Finding("aws-prod-network/Vpc/Web", Severity.Critical, "Nothing is open to everybody", "0.0.0.0/0"),
                Finding("aws-prod-network/Vpc/Old", Severity.High, "Nothing is open to everybody", "0.0.0.0/0", new DateOnly(2027, 1, 1))),
        Stack("google-dev-network").Gated(GateMode.Soft),
    ]).Render(Longest));

    [Fact]
    public void Report_of_a_bad_day_says_everything_that_is_bad_above_the_fold()
    {
        var text = new Report(
            [
                Failed("aws-dev-network", new Problem("INFRA0207", "aws-dev-network", "terraform plan: ExpiredToken.", "Sign in to aws first, or renew expired credentials.")),
                Stack("aws-prod-network", Change("aws-prod-network/Vpc/Web", "aws_security_group", PlannedAction.Create)).In("prod")
                    .Widening("aws-prod-network/Vpc/Web", WideningKind.Network, "tcp 443 from 0.0.0.0/0")
                    .Gated(GateMode.Hard, Finding("aws-prod-network/Vpc/Web", Severity.Critical, "everybody reaches it", "0.0.0.0/0")),
            ],
            BadDay).Render(Longest);

        Snapshot.Match("bad-day.md", text);
        Assert.Contains("## ⛔ Plan: 1 plan failed, 1 finding stops it, 1 stack removed, 1 stack opens access, 1 to create\n", text, StringComparison.Ordinal);
        Assert.Contains("**Approval:** `prod`: `@lynx/platform` on GitHub.", text, StringComparison.Ordinal);
        // What fits on a screen of a forge without scrolling.
        var fold = string.Join('\n', text.Split('\n').Take(40));
        Assert.All(["ExpiredToken", "aws-prod-compute", "tcp 443 from 0.0.0.0/0", "everybody reaches it"], word => Assert.Contains(word, fold, StringComparison.Ordinal));
    }

    [Fact]
    public void Stack_that_was_planned_by_what_another_one_plans_says_so()
    {
        var stack = Stack("aws-dev-cluster", Change("aws-dev-cluster/Nodes", "aws_eks_node_group", PlannedAction.Create));

        Assert.Contains(
            "\n- `aws-dev-cluster`: planned with the expected outputs of `aws-dev-network`; planned again after those are applied\n",
            new Report([stack with { Plan = stack.Plan with { Foresees = ["aws-dev-network"] } }]).Render(Longest), StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_whose_plan_failed_is_never_without_changes()
    {
        var text = new Report([Failed("aws-dev-network", new Problem("INFRA0207", null, "No.", "Yes."))]).Render(Longest);

        Assert.Contains("## ⛔ Plan: 1 plan failed\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("no changes", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Cost_is_said_where_somebody_estimated_it()
    {
        var cost = CostLine.Of(JsonNode.Parse("""{"currency":"USD","totalMonthlyCost":"1234.5","diffTotalMonthlyCost":"-12.25"}""")!);

        Assert.Equal("**Cost:** −12.25 `USD` per month, 1234.50 in total, as estimated by Infracost.", cost);
        Assert.Contains($"\n{cost}\n", new Report([Stack("aws-dev-network")], new() { Cost = cost }).Render(Longest), StringComparison.Ordinal);
        Assert.DoesNotContain("Cost", new Report([Stack("aws-dev-network")]).Render(Longest), StringComparison.Ordinal);
    }

    private static ReportFacts BadDay { get; } = new()
    {
        Commit = "0123456789abcdef0123456789abcdef01234567", Links = RepositoryLinks.Of("https://github.com/lynx/infra.git"), Run = "https://github.com/lynx/infra/actions/runs/42",
        At = new(2026, 11, 29, 8, 30, 0, TimeSpan.Zero), IsPullRequest = true, TakesCommands = true, Removed = [new("aws-prod-compute", "prod", ["aws-prod-compute/Machine", "aws-prod-compute/Machine/Disk"])], Base = "89abcdef0123456789abcdef0123456789abcdef",
        Access = [new(AccessRight.Approve, "prod", "GitHub", ["@lynx/platform"], "governance/environments.json")],
    };

    [Fact]
    public void Run_that_touches_no_stack_says_so() =>
        Assert.Equal("<!-- infra report -->\n## Plan: no changes\n\nNo stack changes.\n", new Report([]).Render(Longest));

    [Theory]
    [InlineData(1, true)]
    [InlineData(600, false)]
    public void Access_is_told_whole_where_it_fits(int changes, bool isWhole)
    {
        var text = $"allows {new string('a', 400)} if aws:MultiFactorAuthPresent Bool true";
        PlannedAttribute[] attributes = [new("description", $"\"{new string('b', 100)}\"", "\"new\"", false)];

        var report = new Report(
        [
            Stack("aws-dev-network", [.. Enumerable.Range(0, changes).Select(number => Change($"aws-dev-network/Role{number}", "aws_iam_role", PlannedAction.Update, attributes))])
                .Widening("aws-dev-network/Role", WideningKind.Permissions, text),
        ]).Render(Longest);

        Assert.Equal(isWhole, report.Contains($"`{text}`", StringComparison.Ordinal));
        Assert.Equal(!isWhole, report.Contains($"`{text[..160]}…`", StringComparison.Ordinal));
    }

    [Fact]
    public void Change_of_outputs_alone_is_a_change()
    {
        var stack = Stack("aws-dev-network");

        var text = new Report([stack with { Plan = stack.Plan with { HasChanges = true } }]).Render(Longest);

        Assert.Contains("## Plan: only outputs change\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public void Report_of_any_size_fits_and_still_says_what_matters(int resources)
    {
        var text = new Report(Estate(resources)).Render(Longest);

        Assert.InRange(text.Length, 1, Longest);
        Assert.Contains("### 🔓 New access", text, StringComparison.Ordinal);
        Assert.Contains("### 🔥 Permanent losses", text, StringComparison.Ordinal);
        Assert.Contains($"{resources} to create, 50 to update, {resources / 10} to destroy", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
        Assert.Equal(0, text.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)) % 2);
    }

    [Fact]
    public void Report_of_many_stacks_with_long_values_fits_and_keeps_its_counts()
    {
        PlannedAttribute[] attributes = [.. Enumerable.Range(0, 5).Select(number => new PlannedAttribute($"tags.k{number}", $"\"{new string('a', 200)}\"", $"\"{new string('ü', 200)}\"", false))];
        var text = new Report([.. Enumerable.Range(0, 40).Select(part => Many($"aws-prod-part{part:000}"))]).Render(Longest);

        Assert.InRange(text.Length, 1, Longest);
        Assert.Contains("7840 to update, 160 to destroy", text, StringComparison.Ordinal);
        Assert.Contains("\nThis is a summary, ", text, StringComparison.Ordinal);

        StackReport Many(string stack) => Stack(stack,
            [.. Enumerable.Range(0, 200).Select(number => Change($"{stack}/Group{number}/{new string('x', 40)}", "aws_sqs_queue", number % 50 == 0 ? PlannedAction.Destroy : PlannedAction.Update, attributes))]);
    }

    [Fact]
    public void Report_that_is_cut_says_so() => Assert.Contains(
        "\nThis is a summary, because the full report exceeds the size limit of a comment. `./infra diff` shows everything.\n", new Report(Estate(5_000)).Render(Longest), StringComparison.Ordinal);

    [Fact]
    public void Each_level_is_shorter_than_the_one_before()
    {
        var full = new Report(Estate(5_000)).Render(int.MaxValue);
        var lengths = new List<int> { full.Length };
        while (lengths.Count < Detail.Levels.Count) lengths.Add(new Report(Estate(5_000)).Render(lengths[^1] - 1).Length);

        Assert.Equal(lengths.Distinct().OrderDescending(), lengths);
    }

    [Theory]
    [InlineData("x`y")]
    [InlineData("```\n# heading")]
    [InlineData("@lynx/everybody")]
    [InlineData("</summary><script>alert(1)</script>")]
    [InlineData("[a](https://evil.example) ![b](https://evil.example/x.png)")]
    [InlineData("/close\n/approve")]
    [InlineData("::set-output name=a::b")]
    [InlineData("a ##[add-mask]b")]
    [InlineData("a\u202Eb\u0007c")]
    public void Names_and_values_stay_text(string hostile)
    {
        var text = new Report(
        [
            Stack(hostile, Change($"{hostile}/A", hostile, PlannedAction.Update, new PlannedAttribute(hostile, hostile, hostile, false)), Change(hostile, "aws_eip", PlannedAction.Destroy))
                .Widening(hostile, WideningKind.Network, hostile).Gated(GateMode.Hard, Finding(hostile, Severity.High, hostile, hostile)),
            Stack("b").After(hostile),
        ]).Render(Longest);

        Assert.DoesNotMatch(new Regex(@"[\u202E\u0007]|##\[|^\s*::", RegexOptions.Multiline), text);
        Assert.DoesNotMatch("<script|@lynx|evil|heading|close|approve", WithoutCode(text));
    }

    /// <summary>What a forge renders: the text without its blocks and spans of code, in which everything is literal.</summary>
    private static string WithoutCode(string text) => new[] { @"^(```+)diff\n[\s\S]*?\n\1$", "<code>.*?</code>", "(`+)(?!`).*?(?<!`)\\1(?!`)" }
        .Aggregate(text, (left, code) => Regex.Replace(left, code, "", RegexOptions.Multiline));

    private static List<StackReport> Estate(int resources) =>
    [
        .. Enumerable.Range(0, 10).Select(stack => Stack(
            $"aws-dev-{stack}",
            [
                .. Enumerable.Range(0, resources / 10).Select(i => Change($"aws-dev-{stack}/Part{i}/Resource", "aws_iam_role", PlannedAction.Create)),
                .. Enumerable.Range(0, resources / 100).Select(i => Change($"aws-dev-{stack}/Old{i}/Address", "aws_eip", PlannedAction.Destroy)),
                .. Enumerable.Range(0, 5).Select(i => Change($"aws-dev-{stack}/Changed{i}", "aws_iam_role", PlannedAction.Update, new PlannedAttribute("description", "\"old\"", "\"new\"", false))),
            ]).Widening($"aws-dev-{stack}/Role", WideningKind.Permissions, "allows s3:* on *").Gated(GateMode.Soft)),
    ];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
