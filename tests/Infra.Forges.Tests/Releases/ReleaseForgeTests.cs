using Infra.Contracts.Problems;
using Infra.Forges.Releases;
using Infra.Testing.Forges;
using Infra.Testing.Web;

namespace Infra.Forges.Tests.Releases;

public sealed class ReleaseForgeTests
{
    private int _waits;

    public static TheoryData<ForgeKind> Kinds => [ForgeKind.GitHub, ForgeKind.GitLab];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Green_pull_request_is_merged_at_once(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);

        await MergeAsync(fake);

        Assert.NotNull(fake.Pulls[0].MergeCommit);
        Assert.Equal(0, _waits);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Check_that_runs_is_waited_for(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);

        await MergeAsync(fake, before: pull => pull.Check = null, meanwhile: pull => pull.Check = _waits == 3 ? "success" : null);

        Assert.NotNull(fake.Pulls[0].MergeCommit);
        Assert.Equal(3, _waits);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Red_pull_request_is_not_merged(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);

        var refusal = await Assert.ThrowsAsync<InfraException>(() => MergeAsync(fake, before: pull => pull.Check = "failure"));

        Assert.Equal($"INFRA0300 {UrlOf(kind)}: It was not merged: its check \"pull-request\" failed. Correct it, and run the command again.", refusal.Message);
        Assert.Null(fake.Pulls[0].MergeCommit);
    }

    [Fact]
    public async Task Check_that_never_ends_is_given_up()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        var refusal = await Assert.ThrowsAsync<InfraException>(() => MergeAsync(fake, before: pull => pull.Check = null));

        Assert.Equal($"INFRA0300 {UrlOf(ForgeKind.GitHub)}: It was not merged: its check \"pull-request\" did not finish in 50 minutes. Run the command again when it has finished.", refusal.Message);
        Assert.Equal(200, _waits);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Rule_that_a_person_fulfils_is_waited_for(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);

        await MergeAsync(fake, before: pull => pull.Obstacle = "1 approval is missing", meanwhile: pull => pull.Obstacle = null);

        Assert.NotNull(fake.Pulls[0].MergeCommit);
        Assert.Equal(1, _waits);
    }

    [Fact]
    public async Task Rule_that_nobody_fulfils_is_said()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        var refusal = await Assert.ThrowsAsync<InfraException>(() => MergeAsync(fake, before: pull => pull.Obstacle = "1 approval is missing"));

        Assert.Equal("INFRA0267 GitHub lynx/infra: It did not merge pull request 1 (405: 1 approval is missing). Correct what the answer names, and run the command again.", refusal.Message);
    }

    [Fact]
    public async Task Token_that_may_not_merge_is_said_at_once()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);

        var refusal = await Assert.ThrowsAsync<InfraException>(() => MergeAsync(fake, before: _ => fake.Server.Misbehave(new Reply(403, """{"message":"no"}"""))));

        Assert.Equal("INFRA0263 GitHub lynx/infra: GITHUB_TOKEN is not allowed to read the checks of pull request 1 (403: no). Give it the permission \"checks: read\".", refusal.Message);
        Assert.Equal(0, _waits);
    }

    private static string UrlOf(ForgeKind kind) => kind == ForgeKind.GitHub ? "https://github.example/lynx/infra/pull/1" : "https://gitlab.example/lynx/infra/-/merge_requests/1";

    private async Task MergeAsync(FakeForge fake, Action<FakePull>? before = null, Action<FakePull>? meanwhile = null)
    {
        using var forge = PipelineRun.ConnectForge(fake.Variables.GetValueOrDefault, "infra release");
        using var releases = new ReleaseForge(forge, (_, _) =>
        {
            _waits++;
            meanwhile?.Invoke(fake.Pulls[0]);
            return Task.CompletedTask;
        });
        var request = await forge.ProposeAsync(new("envs/dev-release-1", "main", "Release", "Body"), TestContext.Current.CancellationToken);
        before?.Invoke(fake.Pulls[0]);
        await releases.MergeAsync(request, TestContext.Current.CancellationToken);
    }
}
