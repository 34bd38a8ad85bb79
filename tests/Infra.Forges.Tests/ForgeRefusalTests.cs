using Infra.Forges.Tests.Web;
using Infra.Contracts.Problems;
using Infra.Testing.Forges;
using Infra.Testing.Web;

namespace Infra.Forges.Tests;

public sealed class ForgeRefusalTests
{
    private readonly Retrying _retrying = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, "Bad credentials", "INFRA0262 GitHub lynx/infra: It does not accept GITHUB_TOKEN (401: Bad credentials). Pass a valid token.")]
    [InlineData(403, "Resource not accessible by integration", "INFRA0263 GitHub lynx/infra: GITHUB_TOKEN is not allowed to comment on pull request 7 (403: Resource not accessible by integration). Give it the permission \"pull-requests: write\".")]
    [InlineData(404, "Not Found", "INFRA0264 GitHub lynx/infra: It can't comment on pull request 7: the object does not exist, or GITHUB_TOKEN can't read it (404: Not Found). Check that it exists, and give the token the permission \"pull-requests: write\".")]
    [InlineData(422, "Body is too long\\n(maximum is 65536)", "INFRA0265 GitHub lynx/infra: It did not comment on pull request 7 (422: Body is too long (maximum is 65536)). Correct what the answer names.")]
    [InlineData(400, "You sent token-nobody-may-see", "INFRA0265 GitHub lynx/infra: It did not comment on pull request 7 (400: You sent ***). Correct what the answer names.")]
    [InlineData(301, "Moved Permanently", "INFRA0265 GitHub lynx/infra: It did not comment on pull request 7 (301: Moved Permanently). Correct what the answer names.")]
    public async Task Refusal_names_the_permission_and_is_not_tried_again(int status, string message, string error)
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        fake.Server.Misbehave(new Reply(status, $$"""{"message":"{{message}}"}"""));

        Assert.Equal(error, await RefusedAsync(fake));
        Assert.Single(fake.Server.Requests);
    }

    [Fact]
    public async Task Refusal_of_GitLab_names_scope_and_role()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitLab);
        fake.Server.Misbehave(new Reply(403, """{"error":"insufficient_scope"}"""));

        Assert.Equal(
            "INFRA0263 GitLab project 77: GITLAB_TOKEN is not allowed to comment on merge request 7 (403: insufficient_scope). Give it the scope \"api\" and the role Reporter.",
            await RefusedAsync(fake));
    }

    [Fact]
    public async Task Forge_that_stays_down_is_given_up_after_five_attempts()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        fake.Server.Misbehave(new(500), new(502), new(503), new(429), new(500));

        Assert.Equal("INFRA0266 GitHub lynx/infra: It did not comment on pull request 7: it answered 500 (5 attempts). Run the job again when it is available.", await RefusedAsync(fake));
        Assert.Equal([1, 2, 4, 8], _retrying.Waits);
    }

    [Fact]
    public async Task Rate_limit_is_waited_for_as_long_as_it_asks()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        fake.Server.Misbehave(new(429, "", ("Retry-After", "17")), new(403, "", ("Retry-After", "60")));
        using var forge = Connect(fake);

        await forge.CommentAsync(7, "report", Forge.Hide("report"), Cancellation);

        Assert.Equal([17, 60], _retrying.Waits);
        Assert.Single(fake.Comments);
    }

    [Fact]
    public async Task Rate_limit_that_outlasts_the_time_limit_is_not_waited_for()
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        fake.Server.Misbehave(new Reply(429, "", ("Retry-After", "3600")));

        Assert.Equal("INFRA0266 GitHub lynx/infra: It did not comment on pull request 7: it answered 429 (1 attempt). Run the job again when it is available.", await RefusedAsync(fake));
        Assert.Empty(_retrying.Waits);
    }

    [Fact]
    public async Task Token_is_not_taken_to_another_host()
    {
        await using var other = await LoopbackServer.StartAsync(_ => new(200, "[]"));
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        fake.Server.Misbehave(new Reply(200, "[]", ("Link", $"<{other.Url}/>; rel=\"next\"")));
        using var forge = Connect(fake);

        await forge.CommentAsync(7, "report", Forge.Hide("report"), Cancellation);

        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("", "INFRA0260 infra report --post: It needs the forge that runs the pipeline, but neither GITHUB_ACTIONS nor GITLAB_CI is \"true\". Run it in a pipeline.")]
    [InlineData("GITHUB_ACTIONS GITHUB_REPOSITORY", "INFRA0261 infra report --post: The environment variable GITHUB_TOKEN is not set. Set it with secrets.GITHUB_TOKEN.")]
    [InlineData("GITLAB_CI CI_PROJECT_ID", "INFRA0261 infra report --post: The environment variable GITLAB_TOKEN is not set. Set it as a masked CI/CD variable with a project access token.")]
    public void Environment_that_lacks_something_is_told_what(string variables, string error)
    {
        var failure = Assert.Throws<InfraException>(
            () => PipelineRun.ConnectForge(name => variables.Split(' ').Contains(name) ? "true" : null, "infra report --post"));

        Assert.Equal(error, failure.Message);
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
    }

    private async Task<string> RefusedAsync(FakeForge fake)
    {
        using var forge = Connect(fake);
        return (await Assert.ThrowsAsync<InfraException>(() => forge.CommentAsync(7, "report", Forge.Hide("report"), Cancellation))).Message;
    }

    private Forge Connect(FakeForge fake) => PipelineRun.ConnectForge(fake.Variables.GetValueOrDefault, "infra report --post", _retrying.RetryPolicy);
}
