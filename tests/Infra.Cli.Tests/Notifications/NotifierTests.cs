using System.Text.Json.Nodes;
using Infra.Cli.Notifications;
using Infra.Cli.Terminals;
using Infra.Cli.Tests.Web;
using Infra.Cli.Web;
using Infra.Testing.Web;

namespace Infra.Cli.Tests.Notifications;

/// <summary>What becomes of a message when the other side misbehaves. In every case the command goes on.</summary>
public sealed class NotifierTests
{
    private const string Path = "/services/T0/B0/hook-nobody-may-see";
    private static readonly Notification Failed = new(Channel.Alerts, "Deploy", Outcome.Failed);

    private readonly Dictionary<string, string> _variables = new()
    {
        ["GITHUB_ACTIONS"] = "true", ["GITHUB_SERVER_URL"] = "https://github.example", ["GITHUB_REPOSITORY"] = "acme/infra", ["GITHUB_RUN_ID"] = "42", ["GITHUB_ACTOR"] = "dana",
        ["GITHUB_SHA"] = "0123456789abcdef0123456789abcdef01234567", ["GITHUB_REF"] = "refs/heads/main", ["GITHUB_TOKEN"] = "token-nobody-may-see",
    };

    [Fact]
    public async Task Message_names_what_failed_and_links_to_the_failed_run()
    {
        await using var slack = await StartAsync();

        var said = await TellAsync(slack, Failed);

        Assert.Equal("Told alerts: Deploy failed\n", said);
        Assert.Equal($"POST {Path}", Assert.Single(slack.Requests).ToString());
        Assert.Equal(
            """{"text":"❌ Deploy failed","blocks":[{"type":"header","text":{"type":"plain_text","text":"❌ Deploy failed"}},"""
            + """{"type":"section","fields":[{"type":"mrkdwn","text":"*Repository*\nacme/infra"},{"type":"mrkdwn","text":"*Commit*\n0123456789ab"},{"type":"mrkdwn","text":"*Started by*\ndana"}]},"""
            + """{"type":"section","text":{"type":"mrkdwn","text":"<https://github.example/acme/infra/actions/runs/42|Open the failed run>"}}],"unfurl_links":false}""",
            JsonNode.Parse(slack.Requests[0].Body)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task Server_that_is_down_for_a_moment_is_asked_again(int status)
    {
        await using var slack = await StartAsync(new(status, "down"), new(status), new(status));
        var patiently = new Patiently();

        Assert.Equal("Told alerts: Deploy failed\n", await TellAsync(slack, Failed, patiently));
        Assert.Equal(4, slack.Requests.Count);
        Assert.Equal([1, 2, 4], patiently.Waits);
    }

    [Fact]
    public async Task Server_that_wants_to_be_left_alone_is_left_alone_for_as_long_as_it_says()
    {
        await using var slack = await StartAsync(new Reply(429, "", ("Retry-After", "7")));
        var patiently = new Patiently();

        Assert.Equal("Told alerts: Deploy failed\n", await TellAsync(slack, Failed, patiently));
        Assert.Equal([7], patiently.Waits);
    }

    [Fact]
    public async Task Server_that_wants_to_be_left_alone_for_too_long_is_given_up()
    {
        await using var slack = await StartAsync(new Reply(429, "", ("Retry-After", "3600")));

        Assert.Equal(
            "INFRA0272 infra notify alerts: Nobody was told: the webhook answered 429 (1 attempt). Look at the run itself; nothing else depends on it.\n", await TellAsync(slack, Failed));
    }

    [Fact]
    public async Task Server_that_hangs_is_given_up()
    {
        await using var slack = await StartAsync(Reply.Silence, Reply.Silence);
        var patiently = new Patiently();

        var said = await TellAsync(slack, Failed, patiently.Patience with { Attempts = 2, Attempt = TimeSpan.FromMilliseconds(200) });

        Assert.Equal("INFRA0272 infra notify alerts: Nobody was told: the webhook did not answer in time (2 attempts). Look at the run itself; nothing else depends on it.\n", said);
    }

    [Fact]
    public async Task Server_that_hangs_up_is_asked_again()
    {
        await using var slack = await StartAsync(Reply.HangUp);

        Assert.Equal("Told alerts: Deploy failed\n", await TellAsync(slack, Failed));
    }

    [Fact]
    public async Task Server_that_is_not_there_is_a_warning()
    {
        string url;
        await using (var slack = await StartAsync()) url = slack.Url;

        Assert.Equal(
            "INFRA0272 infra notify alerts: Nobody was told: the webhook could not be reached (5 attempts). Look at the run itself; nothing else depends on it.\n",
            await TellAsync($"{url}{Path}", Failed, new Patiently().Patience));
    }

    [Theory]
    [InlineData(200, "<html>Sign in to the proxy</html>", " \"<html>Sign in to the proxy</html>\"")]
    [InlineData(200, "", "")]
    [InlineData(404, "no_service", " \"no_service\"")]
    [InlineData(403, "invalid_token hook token-nobody-may-see\n::error::x", " \"invalid_token hook *** ::error::x\"")]
    public async Task Server_that_says_something_else_is_a_warning(int status, string body, string quoted)
    {
        await using var slack = await StartAsync(new Reply(status, body));

        Assert.Equal(
            $"INFRA0273 infra notify alerts: Nobody was told: the webhook answered {status}{quoted}. Check that the channel and its webhook still exist.\n", await TellAsync(slack, Failed));
        Assert.Single(slack.Requests);
    }

    [Fact]
    public async Task Server_that_sends_elsewhere_is_not_followed()
    {
        await using var thief = await StartAsync();
        await using var slack = await StartAsync(new Reply(307, "", ("Location", $"{thief.Url}/steal")));

        Assert.Equal("INFRA0273 infra notify alerts: Nobody was told: the webhook answered 307. Check that the channel and its webhook still exist.\n", await TellAsync(slack, Failed));
        Assert.Empty(thief.Requests);
    }

    [Fact]
    public async Task Server_that_talks_without_end_is_not_listened_to()
    {
        await using var slack = await StartAsync([.. Enumerable.Repeat(new Reply(200, new string('x', 100_000)), 5)]);

        Assert.StartsWith("INFRA0272 infra notify alerts: Nobody was told: the webhook", await TellAsync(slack, Failed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Webhook_that_is_missing_is_a_warning(string? webhook) => Assert.Equal(
        "INFRA0270 infra notify alerts: The environment has no SLACK_WEBHOOK_ALERTS, so nobody is told. Pass the secret to the job.\n",
        await TellAsync(webhook, Failed, new Patiently().Patience));

    [Theory]
    [InlineData("http://hooks.slack.example/services/secret")]
    [InlineData("hooks.slack.example/services/secret")]
    [InlineData("file:///etc/passwd")]
    public async Task Webhook_that_is_no_https_is_not_used_and_not_shown(string webhook) => Assert.Equal(
        "INFRA0271 infra notify alerts: SLACK_WEBHOOK_ALERTS holds no https URL, so nobody is told. Set it to the URL that Slack gave for the channel.\n",
        await TellAsync(webhook, Failed, new Patiently().Patience));

    [Fact]
    public async Task Secrets_are_neither_sent_nor_said()
    {
        await using var slack = await StartAsync();
        _variables["GITHUB_ACTOR"] = "token-nobody-may-see";

        var said = await TellAsync(slack, Failed with { Title = "Deploy token-nobody-may-see", Text = $"with {slack.Url}{Path}", Url = "https://x.example/?t=token-nobody-may-see" });

        Assert.DoesNotContain("nobody-may-see", said + slack.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("Told alerts: Deploy *** failed\n", said);
    }

    [Fact]
    public async Task Command_ends_well_when_nobody_can_be_told()
    {
        using var estate = new SynthesizedEstate();

        var result = await estate.RunAsync(["notify", "audit", "--title", "Deploy", "--status", "succeeded"], null, TestContext.Current.CancellationToken);

        Assert.Equal((0, "INFRA0270 infra notify audit: The environment has no SLACK_WEBHOOK_AUDIT, so nobody is told. Pass the secret to the job.\n"), (result.ExitCode, result.Error));
    }

    private static async Task<LoopbackServer> StartAsync(params Reply[] misbehaviours)
    {
        var slack = await LoopbackServer.StartAsync(_ => new(200, "ok"));
        slack.Misbehave(misbehaviours);
        return slack;
    }

    private Task<string> TellAsync(LoopbackServer slack, Notification notification, Patiently? patiently = null) =>
        TellAsync(slack, notification, (patiently ?? new()).Patience);

    private Task<string> TellAsync(LoopbackServer slack, Notification notification, Patience patience) => TellAsync($"{slack.Url}{Path}", notification, patience);

    private async Task<string> TellAsync(string? webhook, Notification notification, Patience patience)
    {
        if (webhook is not null) _variables["SLACK_WEBHOOK_ALERTS"] = webhook;
        using var error = new StringWriter();
        await new Notifier(_variables, new Terminal(TextReader.Null, TextWriter.Null, error, isInteractive: false), patience).TellAsync(notification, TestContext.Current.CancellationToken);
        return error.ToString();
    }
}
