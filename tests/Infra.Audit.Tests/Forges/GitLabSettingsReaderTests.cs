using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Forges.Settings;
using Infra.Testing.Web;

namespace Infra.Audit.Tests.Forges;

public sealed class GitLabSettingsReaderTests
{
    private const string Api = "/projects/lynx%2Finfra";

    [Fact]
    public async Task Settings_that_are_as_committed_meet_the_items_of_the_forge()
    {
        await using var server = await LoopbackServer.StartAsync(Answer);

        Assert.Equal(["met", "met", "met"], await VerdictsAsync(server));
        Assert.All(server.Requests, request => Assert.Equal(("GET", "Bearer t0ken"), (request.Method, request.Authorization)));
    }

    [Theory]
    [InlineData(Api, "\"only_allow_merge_if_pipeline_succeeds\":true", "\"only_allow_merge_if_pipeline_succeeds\":false", "NOT MET", "met", "met")]
    [InlineData($"{Api}/approvals", "\"merge_requests_author_approval\":false", "\"merge_requests_author_approval\":true", "NOT MET", "met", "met")]
    [InlineData($"{Api}/approval_rules", "\"approvals_required\":1", "\"approvals_required\":0", "NOT MET", "met", "met")]
    [InlineData($"{Api}/approval_rules", "[{\"id\":3,\"name\":\"owners\",\"approvals_required\":1}]", "[]", "NOT MET", "met", "met")]
    [InlineData($"{Api}/protected_branches", "\"name\":\"main\"", "\"name\":\"other\"", "NOT MET", "met", "met")]
    [InlineData($"{Api}/protected_branches", "\"code_owner_approval_required\":true", "\"code_owner_approval_required\":false", "NOT MET", "met", "met")]
    [InlineData($"{Api}/protected_branches", "\"push_access_levels\":[{\"access_level\":0}]", "\"push_access_levels\":[{\"access_level\":40}]", "NOT MET", "met", "met")]
    [InlineData($"{Api}/protected_branches", "\"push_access_levels\":[{\"access_level\":0}]", "\"push_access_levels\":[{\"access_level\":0},{\"access_level\":null,\"deploy_key_id\":5}]", "NOT MET", "met", "met")]
    [InlineData($"{Api}/protected_environments", "\"name\":\"prod\"", "\"name\":\"other\"", "met", "NOT MET", "met")]
    [InlineData($"{Api}/protected_environments", "\"required_approvals\":1", "\"required_approvals\":0", "met", "NOT MET", "met")]
    [InlineData($"{Api}/protected_environments", "{\"access_level\":40}", "{\"access_level\":40},{\"access_level\":30}", "met", "NOT MET", "met")]
    [InlineData($"{Api}/protected_environments", "{\"access_level\":40}", "{\"access_level\":40},{\"access_level\":null,\"user_id\":9}", "met", "NOT MET", "met")]
    [InlineData($"{Api}/variables", "SLACK_WEBHOOK_AUDIT", "OTHER", "met", "met", "NOT MET")]
    [InlineData($"{Api}/variables", "\"OPTION\"", "\"AWS_SECRET_ACCESS_KEY\"", "met", "met", "NOT MET")]
    public async Task Settings_that_differ_are_seen(string path, string old, string replacement, params string[] verdicts)
    {
        await using var server = await LoopbackServer.StartAsync(request =>
        {
            var reply = Answer(request);
            if (request.Path.Split('?')[0] != path) return reply;
            Assert.Contains(old, reply.Body, StringComparison.Ordinal);
            return reply with { Body = reply.Body.Replace(old, replacement, StringComparison.Ordinal) };
        });

        Assert.Equal(verdicts, await VerdictsAsync(server));
    }

    [Fact]
    public async Task What_differs_is_said_with_its_place()
    {
        await using var server = await LoopbackServer.StartAsync(request => Answer(request) is var reply && request.Path.Contains("/protected_environments", StringComparison.Ordinal)
            ? reply with { Body = reply.Body.Replace("\"required_approvals\":1", "\"required_approvals\":0", StringComparison.Ordinal).Replace("{\"access_level\":40}", "{\"group_id\":9}", StringComparison.Ordinal) }
            : reply);
        using var repository = new AuditedRepository { Forge = (await ReadAsync(server)).Settings };

        Assert.Equal(
            [
                "GitLab project lynx/infra, protected_environments dev: dev can also be deployed by group 9",
                "GitLab project lynx/infra, protected_environments prod: prod can also be deployed by group 9",
                "GitLab project lynx/infra, protected_environments prod-approval: prod-approval requires 0 of 1 approvals",
                "GitLab project lynx/infra, protected_environments prod-approval: prod-approval can also be deployed by group 9",
                "GitLab project lynx/infra, protected_environments prod-foundation: prod-foundation can also be deployed by group 9",
                "GitLab project lynx/infra, protected_environments prod-foundation-approval: prod-foundation-approval requires 0 of 1 approvals",
                "GitLab project lynx/infra, protected_environments prod-foundation-approval: prod-foundation-approval can also be deployed by group 9",
            ],
            repository.Audit().Single(result => result.Item.Id == "forge-environments").Evidence.Select(evidence => $"{evidence.Place}: {evidence.Fact}"));
    }

    [Fact]
    public async Task Refusal_is_said_and_nothing_is_met()
    {
        await using var server = await LoopbackServer.StartAsync(_ => Reply.Json(403, new JsonObject { ["message"] = "403 Forbidden" }));

        Assert.Equal(
            (null, "GITLAB_TOKEN may not read the settings of GitLab project lynx/infra (403: 403 Forbidden). It needs the scope \"read_api\" and the role Maintainer."),
            await ReadAsync(server));
    }

    private static async Task<string[]> VerdictsAsync(LoopbackServer server) => ForgeSettingsReading.Verdicts((await ReadAsync(server)).Settings);

    private static Task<(ForgeSettings? Settings, string Lack)> ReadAsync(LoopbackServer server) =>
        ForgeSettingsReading.ReadAsync(server, (client, retries) => new GitLabSettingsReader("lynx/infra", client, retries));

    /// <summary>What GitLab answers where everything is as committed.</summary>
    private static Reply Answer(ReceivedRequest request) => request.Path.Split('?')[0] switch
    {
        Api => new(200, """{"id":51234567,"merge_method":"ff","only_allow_merge_if_pipeline_succeeds":true,"allow_merge_on_skipped_pipeline":false}"""),
        $"{Api}/approvals" => new(200, """{"reset_approvals_on_push":true,"merge_requests_author_approval":false,"merge_requests_disable_committers_approval":true}"""),
        $"{Api}/approval_rules" => new(200, """[{"id":3,"name":"owners","approvals_required":1}]"""),
        $"{Api}/protected_branches" => new(200, """[{"name":"main","push_access_levels":[{"access_level":0}],"merge_access_levels":[{"access_level":40}],"allow_force_push":false,"code_owner_approval_required":true}]"""),
        $"{Api}/protected_environments" => new(200, $"[{Environment("dev")},{Environment("prod")},{Environment("prod-approval")},{Environment("prod-foundation")},{Environment("prod-foundation-approval")}]"),
        $"{Api}/variables" => new(200, """[{"key":"SLACK_WEBHOOK_ALERTS"},{"key":"SLACK_WEBHOOK_AUDIT"},{"key":"SLACK_WEBHOOK_DEPLOYMENTS"},{"key":"OPTION"}]"""),
        _ => new(404, "{}"),
    };

    private static string Environment(string name) =>
        """{"name":"NAME","deploy_access_levels":[{"access_level":40}],"approval_rules":[{"group_id":88120417,"required_approvals":1}]}""".Replace("NAME", name, StringComparison.Ordinal);
}
