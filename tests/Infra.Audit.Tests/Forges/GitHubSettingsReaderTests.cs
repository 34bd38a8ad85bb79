using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Forges.Settings;
using Infra.Testing.Web;

namespace Infra.Audit.Tests.Forges;

public sealed class GitHubSettingsReaderTests
{
    private static readonly string[] Environments = ["dev", "prod", "prod-approval", "prod-foundation", "prod-foundation-approval"];

    private static readonly string Main = AuditedFiles.All["governance/rulesets/main.json"];

    [Fact]
    public async Task Settings_that_are_as_committed_meet_the_items_of_the_forge()
    {
        await using var server = await LoopbackServer.StartAsync(Answer);

        Assert.Equal(["met", "met", "met"], await VerdictsAsync(server));
        Assert.All(server.Requests, request => Assert.Equal(("GET", "Bearer t0ken"), (request.Method, request.Authorization)));
    }

    [Theory]
    [InlineData("rulesets/7", "\"enforcement\": \"active\"", "\"enforcement\": \"evaluate\"", "NOT MET", "met", "met")]
    [InlineData("environments?", "\"wait_timer\":5", "\"wait_timer\":0", "met", "NOT MET", "met")]
    [InlineData("environments?", "\"type\":\"required_reviewers\"", "\"type\":\"other\"", "met", "NOT MET", "met")]
    [InlineData("environments?", "\"can_admins_bypass\":false", "\"can_admins_bypass\":true", "met", "NOT MET", "met")]
    [InlineData("environments?", "\"can_admins_bypass\":false,", "", "met", "unknown", "met")]
    [InlineData("environments/prod/secrets", "[]", "[{\"name\":\"AWS_ACCESS_KEY_ID\"}]", "met", "met", "NOT MET")]
    [InlineData("actions/secrets", "SLACK_WEBHOOK_AUDIT", "OTHER", "met", "met", "NOT MET")]
    public async Task Settings_that_differ_are_seen(string path, string old, string replacement, params string[] verdicts)
    {
        await using var server = await LoopbackServer.StartAsync(request => Answer(request) is var reply && request.Path.Contains(path, StringComparison.Ordinal)
            ? reply with { Body = reply.Body.Replace(old, replacement, StringComparison.Ordinal) }
            : reply);

        Assert.Equal(verdicts, await VerdictsAsync(server));
    }

    [Fact]
    public async Task Refusal_is_said_and_nothing_is_met()
    {
        await using var server = await LoopbackServer.StartAsync(_ => Reply.Json(403, new JsonObject { ["message"] = "Resource not accessible" }));

        var (settings, lack) = await ReadAsync(server);

        Assert.Null(settings);
        Assert.Equal("GITHUB_TOKEN may not read the settings of GitHub lynx/infra (403: Resource not accessible). It needs \"administration: read\", \"environments: read\" and \"secrets: read\".", lack);
    }

    [Fact]
    public async Task Forge_that_is_down_is_asked_again_and_then_unknown()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new(503));

        Assert.Equal((null, "The settings of GitHub lynx/infra could not be read: it answered 503 (2 attempts)."), await ReadAsync(server));
    }

    [Fact]
    public async Task Long_lists_are_read_to_their_end()
    {
        await using var server = await LoopbackServer.StartAsync(request => !request.Path.Contains("/actions/secrets?", StringComparison.Ordinal)
            ? Answer(request)
            : Reply.Json(200, new JsonObject { ["secrets"] = new JsonArray([.. Enumerable.Range(0, request.Path.EndsWith("page=1", StringComparison.Ordinal) ? 100 : 1).Select(index => new JsonObject { ["name"] = $"S{request.Path[^1]}_{index}" })]) }));

        Assert.Equal(101, (await ReadAsync(server)).Settings!.Secrets.Count(secret => secret is ['S', '1' or '2', ..]));
    }

    private static async Task<string[]> VerdictsAsync(LoopbackServer server) => ForgeSettingsReading.Verdicts((await ReadAsync(server)).Settings);

    private static Task<(ForgeSettings? Settings, string Lack)> ReadAsync(LoopbackServer server) =>
        ForgeSettingsReading.ReadAsync(server, (client, retries) => new GitHubSettingsReader("lynx/infra", client, retries));

    /// <summary>What GitHub answers where everything is as committed.</summary>
    private static Reply Answer(ReceivedRequest request) => request.Path.Split('?')[0] switch
    {
        "/repos/lynx/infra/rulesets" => new(200, """[{"id":7,"name":"main"}]"""),
        "/repos/lynx/infra/rulesets/7" => new(200, Main),
        "/repos/lynx/infra/environments" => new(200, $$"""{"total_count":5,"environments":[{{string.Join(',', Environments.Select(Environment))}}]}"""),
        "/repos/lynx/infra/actions/secrets" => new(200, """{"secrets":[{"name":"SLACK_WEBHOOK_AUDIT"},{"name":"SLACK_WEBHOOK_ALERTS"}]}"""),
        "/repos/lynx/infra/actions/organization-secrets" => new(200, """{"secrets":[{"name":"SLACK_WEBHOOK_DEPLOYMENTS"}]}"""),
        var path when Environments.Any(name => path == $"/repos/lynx/infra/environments/{name}/secrets") => new(200, """{"secrets":[]}"""),
        _ => new(404, "{}"),
    };

    private static string Environment(string name) =>
        """{"name":"NAME","can_admins_bypass":false,"protection_rules":[{"type":"wait_timer","wait_timer":5},{"type":"required_reviewers","prevent_self_review":true,"reviewers":[{"type":"Team"}]},{"type":"branch_policy"}],"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}"""
            .Replace("NAME", name, StringComparison.Ordinal);
}
