using System.Net;
using System.Text.Json.Nodes;

namespace Infra.Pipelines.Tests.Kargo;

/// <summary>The rendered promotions, step by step, against a forge.</summary>
public sealed class PromotionTests
{
    private readonly TestClock _clock = new();

    public static TheoryData<string> Forges => ["github", "gitlab"];

    [Fact]
    public async Task Dispatched_run_is_found_and_waited_for()
    {
        using var forge = new FakeForge(_clock);
        forge.AddOtherRun("Deploy dev (dev.01kaj5v9m2.somebody-else)");

        Assert.Equal("Succeeded", await RunAsync("github", forge));

        Assert.Equal(
            $$$"""POST /repos/lynx/infra/actions/workflows/deploy.yml/dispatches {"ref":"main","inputs":{"environment":"dev","commit":"{{{PromotionRun.Commit}}}","request":"{{{PromotionRun.Promotion}}}"}}""",
            forge.Requests[0]);
        Assert.Equal("GET /repos/lynx/infra/actions/workflows/deploy.yml/runs?event=workflow_dispatch&created=%3E%3D2026-01-15T08%3A59%3A00Z&per_page=100", forge.Requests[1]);
        Assert.Equal("GET /repos/lynx/infra/actions/runs/1", forge.Requests[^1]);
        Assert.DoesNotContain("GET /repos/lynx/infra/actions/runs/0", forge.Requests);
    }

    [Fact]
    public async Task Started_pipeline_is_waited_for()
    {
        using var forge = new FakeForge(_clock);

        Assert.Equal("Succeeded", await RunAsync("gitlab", forge));

        Assert.Equal(
            "POST /api/v4/projects/51234567/pipeline "
            + $$"""{"ref":"main","variables":[{"key":"INPUT_ENVIRONMENT","value":"dev"},{"key":"INPUT_COMMIT","value":"{{PromotionRun.Commit}}"},{"key":"INPUT_REQUEST","value":"{{PromotionRun.Promotion}}"}]}""",
            forge.Requests[0]);
        Assert.Equal("GET /api/v4/projects/51234567/pipelines/1234567890", forge.Requests[^1]);
    }

    [Theory]
    [InlineData("github", "failure", "https://github.com/lynx/infra/actions/runs/0")]
    [InlineData("github", "cancelled", "https://github.com/lynx/infra/actions/runs/0")]
    [InlineData("github", "timed_out", "https://github.com/lynx/infra/actions/runs/0")]
    [InlineData("github", "skipped", "https://github.com/lynx/infra/actions/runs/0")]
    [InlineData("gitlab", "failed", "https://gitlab.com/lynx/infra/-/pipelines/1")]
    [InlineData("gitlab", "canceled", "https://gitlab.com/lynx/infra/-/pipelines/1")]
    [InlineData("gitlab", "skipped", "https://gitlab.com/lynx/infra/-/pipelines/1")]
    public async Task Promotion_fails_with_its_run(string name, string conclusion, string page)
    {
        using var forge = new FakeForge(_clock) { Conclusion = conclusion };

        Assert.Equal($"wait: HTTP (200) {page} ended with {conclusion}", await RunAsync(name, forge));
    }

    [Theory]
    [MemberData(nameof(Forges))]
    public async Task Run_that_does_not_end_ends_the_promotion_after_its_time(string name)
    {
        using var forge = new FakeForge(_clock) { Ends = null };
        var start = _clock.Now;

        Assert.Equal("wait: timed out", await RunAsync(name, forge));
        Assert.InRange(_clock.Now - start, TimeSpan.FromHours(2), TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("github", "find: timed out", 10)]
    [InlineData("gitlab", "wait: timed out", 120)]
    public async Task Run_that_never_starts_ends_the_promotion(string name, string outcome, int minutes)
    {
        using var forge = new FakeForge(_clock) { Starts = null };
        var start = _clock.Now;

        Assert.Equal(outcome, await RunAsync(name, forge));
        Assert.Equal(minutes, (_clock.Now - start).TotalMinutes);
    }

    [Theory]
    [InlineData("github", HttpStatusCode.NotFound)]
    [InlineData("github", HttpStatusCode.UnprocessableEntity)]
    [InlineData("github", HttpStatusCode.InternalServerError)]
    [InlineData("gitlab", HttpStatusCode.BadRequest)]
    public async Task Refused_dispatch_fails_at_once_and_is_not_repeated(string name, HttpStatusCode refusal)
    {
        using var forge = new FakeForge(_clock) { Refusal = refusal };

        Assert.Equal($"dispatch: HTTP ({(int)refusal}) No such workflow", await RunAsync(name, forge));
        Assert.Single(forge.Requests);
    }

    [Theory]
    [MemberData(nameof(Forges))]
    public async Task Forge_that_is_away_for_a_moment_is_asked_again(string name)
    {
        using var forge = new FakeForge(_clock) { Outages = 4 };

        Assert.Equal("Succeeded", await RunAsync(name, forge));
    }

    [Theory]
    [MemberData(nameof(Forges))]
    public async Task Promotion_of_an_older_Kargo_fails_with_its_run(string name)
    {
        using var forge = new FakeForge(_clock) { Conclusion = name == "github" ? "failure" : "failed" };

        Assert.Equal("wait: HTTP (200) response met failure criteria", await RunAsync(name, forge, new(1, 9, 5)));
    }

    private Task<string> RunAsync(string name, FakeForge forge, Version? version = null)
    {
        var options = name == "github" ? KargoEstate.Options : KargoEstate.GitLabOptions;
        var files = KargoEstate.Render(options with { Version = version ?? options.Version });
        JsonNode task = YamlNodes.Documents(files[$"kargo/{name}/manifests/promotion-task.yaml"]).First().ToJson()!;
        return new PromotionRun(forge, _clock).RunAsync(task);
    }
}
