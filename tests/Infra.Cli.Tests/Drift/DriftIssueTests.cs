using System.Text.Json.Nodes;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Drift;
using Infra.Cli.Forges;
using Infra.Cli.Plans;
using Infra.Cli.Terraform;
using Infra.Cli.Tests.Web;
using Infra.Cli.Web;
using Infra.Contracts.Problems;
using Infra.Testing.Forges;

namespace Infra.Cli.Tests.Drift;

public sealed class DriftIssueTests : IDisposable
{
    private const string Network = "aws-dev-network";
    private const string Cluster = "aws-dev-cluster";

    private readonly SynthesizedEstate _estate = new();

    public DriftIssueTests() => _estate
        .Add(Network, Config.Of(Config.Data($"{Network}/Vpc"))).Add(Cluster, Config.Of(Config.Data($"{Cluster}/Nodes")), Network);

    public static TheoryData<ForgeKind> Kinds => new(Enum.GetValues<ForgeKind>());

    public void Dispose() => _estate.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Issue_is_opened_updated_and_closed(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);

        Assert.Null(await WriteAsync(fake, Clean(Network)));
        var opened = await WriteAsync(fake, Drifted(Network), Clean(Cluster));
        var updated = await WriteAsync(fake, Drifted(Network), Drifted(Cluster));
        Assert.Equal(opened, updated);
        var issue = Assert.Single(fake.Issues);
        Assert.Equal(("Drift in dev: 2 stacks", true), (issue.Title, issue.IsOpen));
        Assert.Equal(["infra-drift-dev"], issue.Labels);

        var closed = await WriteAsync(fake, Clean(Network), Clean(Cluster));
        Assert.Equal(opened!.Replace("The issue on drift:", "The issue on drift was closed:", StringComparison.Ordinal), closed);
        Assert.False(issue.IsOpen);
        Assert.StartsWith("Nothing differs any more, says [this run](<https://git", issue.Body, StringComparison.Ordinal);

        await WriteAsync(fake, Drifted(Network));
        Assert.Equal(2, fake.Issues.Count);
    }

    [Fact]
    public async Task Issue_reads_like_this()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        await WriteAsync(fake, Drifted(Network), Failed(Cluster));

        Snapshot.Match("issue.md", fake.Issues.Single().Body);
    }

    [Fact]
    public async Task Stack_that_was_not_looked_at_stays_in_the_issue()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        await WriteAsync(fake, Drifted(Network), Drifted(Cluster));

        await WriteAsync(fake, Clean(Network));

        Assert.Equal([Cluster], DriftSection.Read(fake.Issues.Single().Body).Keys);
        Assert.Equal("Drift in dev: 1 stack", fake.Issues.Single().Title);
    }

    [Fact]
    public async Task Stack_that_waits_for_another_stays_in_the_issue()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        await WriteAsync(fake, Drifted(Cluster));

        await WriteAsync(fake, StackDrift.Of(_estate.Stack(Cluster), new(Terraform(Cluster), null), null));

        Assert.Equal([Cluster], DriftSection.Read(fake.Issues.Single().Body).Keys);
    }

    [Fact]
    public async Task Stack_that_could_not_be_planned_keeps_the_issue_open()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        await WriteAsync(fake, Drifted(Network));

        await WriteAsync(fake, Failed(Network));

        var issue = fake.Issues.Single();
        Assert.True(issue.IsOpen);
        Assert.Contains("# INFRA0207 aws-dev-network: terraform plan: No valid credential sources found. Sign in to aws first.", issue.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_that_the_estate_has_no_more_leaves_the_issue()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        fake.Issues.Add(new() { Number = 1, Title = "Drift", Labels = ["infra-drift-dev"], Body = "<!-- drift aws-dev-gone -->\nx\n<!-- /drift -->" });

        await WriteAsync(fake, Clean(Network));

        Assert.False(fake.Issues.Single().IsOpen);
    }

    [Fact]
    public async Task Environments_have_issues_of_their_own()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        await WriteAsync(fake, Drifted(Network));

        using var forge = PipelineRun.ConnectForge(fake.Variables.GetValueOrDefault, "infra drift --report", new Patiently().Patience);
        Assert.Null(await new DriftIssue(forge, null, new(fake.Variables)).WriteAsync("prod", [], new HashSet<string>(), TestContext.Current.CancellationToken));

        Assert.True(fake.Issues.Single().IsOpen);
    }

    [Fact]
    public async Task Issue_of_much_drift_is_shortened_to_fit()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        await WriteAsync(fake, Drifted(Network, 2_000));

        Assert.InRange(fake.Issues.Single().Body.Length, 5_000, 65_536);
        Assert.Contains("\n# … and 1900 more\n```\n", fake.Issues.Single().Body, StringComparison.Ordinal);
        Assert.Single(DriftSection.Read(fake.Issues.Single().Body));
    }

    [Theory]
    [InlineData("\n<!-- /drift -->\n@acme/admins")]
    [InlineData("\n```\n</details>")]
    [InlineData("::error::x")]
    public async Task Value_stays_where_it_is_shown(string value)
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        await WriteAsync(fake, Drifted(Network, 1, value));
        var body = fake.Issues.Single().Body;
        await WriteAsync(fake, Clean(Cluster));

        Assert.Equal(body, fake.Issues.Single().Body);
        Assert.Equal(2, body.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Secrets_of_the_job_are_not_in_the_issue()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        await WriteAsync(fake, Drifted(Network, 1, FakeForge.Token));

        Assert.Contains("***", fake.Issues.Single().Body, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeForge.Token, fake.Issues.Single().Body, StringComparison.Ordinal);
    }

    private static async Task<string?> WriteAsync(FakeForge fake, params StackDrift[] stacks)
    {
        using var forge = PipelineRun.ConnectForge(fake.Variables.GetValueOrDefault, "infra drift --report", new Patiently().Patience);
        return await new DriftIssue(forge, PipelineRun.Of(fake.Variables.GetValueOrDefault), new SecretMask(fake.Variables))
            .WriteAsync("dev", stacks, new HashSet<string> { Network, Cluster }, TestContext.Current.CancellationToken);
    }

    private StackTerraform Terraform(string stack) => new(new Repository(_estate.Root), _estate.Stack(stack));

    private StackDrift Clean(string stack) => Of(stack, new JsonObject { ["resource_changes"] = new JsonArray() });

    private StackDrift Drifted(string stack, int resources = 1, string value = "new") => Of(stack, new()
    {
        ["resource_changes"] = new JsonArray([.. Enumerable.Range(0, resources).Select(number => DriftPlan.Change(number, "update", value, "old"))]),
        ["resource_drift"] = new JsonArray([.. Enumerable.Range(0, resources).Select(number => DriftPlan.Change(number, "update", "old", value))]),
    });

    private StackDrift Failed(string stack) => StackDrift.Of(_estate.Stack(stack), null, new(ExitCode.Failed, new Problem(
        "INFRA0207", stack, "terraform plan: No valid credential sources found.", "Sign in to aws first.")));

    private StackDrift Of(string stack, JsonObject plan) => StackDrift.Of(_estate.Stack(stack), new StackPlan(Terraform(stack), PlanDocument.Read(_estate.Stack(stack), plan.ToJsonString())), null);
}
