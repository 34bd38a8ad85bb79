using Infra.Cli.Reports;
using Infra.Contracts.Problems;
using Infra.Testing.Forges;
using static Infra.Cli.Tests.Reports.Reported;

namespace Infra.Cli.Tests.Reports;

public sealed class ReportPostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<ForgeKind> Kinds => new(Enum.GetValues<ForgeKind>());

    private string Summary => _folder["summary.md"];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Report_is_one_comment_that_is_updated_in_place(ForgeKind kind)
    {
        await using var forge = await FakeForge.StartAsync(kind);
        forge.Comments.Add(new() { Id = 1, PullRequest = 7, Body = "Looks good" });

        await SendAsync(forge, new([Stack("aws-dev-network")], null));
        await SendAsync(forge, new(Everything, null));

        Assert.Equal(["Looks good", "<!-- infra-report -->\n" + new ReportText(Everything, null).Render(Detail.Values)], forge.Comments.Select(comment => comment.Body));
    }

    [Fact]
    public async Task Report_is_appended_to_the_summary_of_the_job()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        forge.Variables["GITHUB_STEP_SUMMARY"] = Summary;
        await File.WriteAllTextAsync(Summary, "# Tests passed\n", TestContext.Current.CancellationToken);

        await SendAsync(forge, new(Everything, null));

        Assert.Equal("# Tests passed\n" + new ReportText(Everything, null).Render(Detail.Values), await File.ReadAllTextAsync(Summary, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Report_that_the_forge_refuses_is_in_the_summary_all_the_same()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        forge.Variables["GITHUB_STEP_SUMMARY"] = Summary;
        forge.Variables["GITHUB_TOKEN"] = "expired";

        var failure = await Assert.ThrowsAsync<InfraException>(() => SendAsync(forge, new(Everything, null)));

        Assert.Equal("INFRA0262 GitHub acme/infra: It does not accept GITHUB_TOKEN (401: Bad credentials). Pass a token that is valid.", failure.Message);
        Assert.True(File.Exists(Summary));
    }

    [Fact]
    public async Task Report_of_a_run_without_a_pull_request_is_not_posted()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        forge.Variables["GITHUB_REF"] = "refs/heads/main";

        var failure = await Assert.ThrowsAsync<InfraException>(() => SendAsync(forge, new(Everything, null)));

        Assert.Equal("INFRA0269 infra report --post: The run that it is a part of is about no pull request. Leave --post out; --output FILE writes the report to a file.", failure.Message);
        Assert.Empty(forge.Server.Requests);
    }

    private static Task SendAsync(FakeForge forge, ReportText report) => ReportPost.SendAsync(report, forge.Variables.GetValueOrDefault, TestContext.Current.CancellationToken);
}
