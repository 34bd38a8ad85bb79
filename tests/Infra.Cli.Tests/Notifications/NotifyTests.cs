using System.Text.Json.Nodes;
using Infra.Cli.Commands;
using Infra.Cli.Tests.Reports;
using Infra.Contracts.Synthesized;
using Infra.Forges;
using Infra.Forges.Notifications;
using Infra.Forges.Web;
using Infra.Plans;
using Infra.Testing.Synthesized;
using Infra.Testing.Web;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Notifications;

/// <summary>Messages of runs, sent to a real server that may misbehave.</summary>
public sealed class NotifyTests
{
    /// <summary>As much as in a pipeline, and no time passes between attempts.</summary>
    private static readonly RetryPolicy RetryPolicy = new(5, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(100), (_, _) => Task.CompletedTask);

    private static readonly Dictionary<string, string> Pipeline = new()
    {
        ["GITHUB_ACTIONS"] = "true", ["GITHUB_REPOSITORY"] = "lynx/infra", ["GITHUB_RUN_ID"] = "42", ["GITHUB_SHA"] = "0123456789abcdef0123", ["GITHUB_ACTOR"] = "dana",
    };

    [Theory]
    [InlineData("deployments", "succeeded", "✅ Deploy succeeded", "Run")]
    [InlineData("alerts", "failed", "❌ Deploy failed", "Failed run")]
    [InlineData("audit", "failed", "❌ Deploy failed", "Failed run")]
    public async Task Channel_is_told_what_became_of_the_run(string channel, string status, string headline, string link)
    {
        await using var slack = await LoopbackServer.StartAsync(_ => new(200, "ok"));

        var result = await NotifyAsync(slack.Url, channel, "--title", "Deploy", "--status", status);

        Assert.Equal((0, $"{channel} knows\n"), (result.ExitCode, result.Error));
        var message = JsonNode.Parse(Assert.Single(slack.Requests).Body)!;
        Assert.Equal(headline, (string?)message["text"]);
        Assert.Equal(
            $"Repository: lynx/infra  ·  Commit: 0123456789ab  ·  By: dana  ·  <https://github.com/lynx/infra/actions/runs/42|{link}>",
            (string?)message["blocks"]![1]!["text"]!["text"]);
    }

    [Fact]
    public async Task Channel_of_any_name_in_Teams_gets_a_card_with_environments_stacks_counts_approvers_and_outputs()
    {
        await using var teams = await LoopbackServer.StartAsync(_ => new(202, ""));
        using var run = new TemporaryFolder();
        var stack = Summaries.Stack("aws-prod-network", Summaries.Change("aws-prod-network/Vpc", "aws_vpc", PlannedAction.Create)).In("prod");
        stack.Plan.Write(Directory.CreateDirectory(run["summaries"]).FullName);
        Directory.CreateDirectory(run["outputs"]);
        await File.WriteAllTextAsync(run["outputs", "prod-1.json"], """[{"stack":"aws-prod-network","status":"applied","outputs":{"address":"10.0.0.1","token":"(sensitive)"}}]""", TestContext.Current.CancellationToken);
        using var estate = new SynthesizedEstate { Access = [new(AccessRight.Approve, "prod", "GitHub", ["@lynx/platform"], "governance/environments.json")] };
        estate.Add("aws-prod-network", []);

        var result = await NotifyAsync(
            teams.Url, "on-call", "--service", "teams", "--title", "Deploy", "--status", "waiting", "--summaries", run["summaries"], "--outputs", run["outputs"], "--out", estate.Out);

        Assert.Equal((0, "on-call knows\n"), (result.ExitCode, result.Error));
        var card = JsonNode.Parse(Assert.Single(teams.Requests).Body)!["attachments"]![0]!["content"]!;
        Assert.Equal(
            [
                "✋ Deploy waits for approval", "Repository: lynx/infra · Commit: 0123456789ab · By: dana",
                "prod: 1 to create in 1 stack: aws-prod-network \\(1 to create\\)", "prod is approved by @lynx/platform", "aws-prod-network.address = 10.0.0.1",
            ],
            card["body"]!.AsArray().Select(block => (string)block!["text"]!));
        Assert.Equal("https://github.com/lynx/infra/actions/runs/42", (string)card["actions"]![0]!["url"]!);
    }

    [Theory]
    [InlineData("aws-prod-network", "🔎 Drift found drift")]
    [InlineData("aws-prod-network,aws-dev-network", "❌ Drift failed")]
    public async Task Drift_that_was_found_is_no_failure_and_a_stack_that_nobody_compared_is(string compared, string headline)
    {
        await using var slack = await LoopbackServer.StartAsync(_ => new(200, "ok"));
        using var run = new TemporaryFolder();
        Summaries.Stack("aws-prod-network", Summaries.Change("aws-prod-network/Vpc", "aws_vpc", PlannedAction.Update)).In("prod").Plan.Write(run.Path);

        await NotifyAsync(slack.Url, "alerts", "--title", "Drift", "--status", "failed", "--summaries", run.Path, "--compared", compared);

        Assert.Equal(headline, (string?)JsonNode.Parse(Assert.Single(slack.Requests).Body)!["text"]);
    }

    [Fact]
    public async Task Text_of_others_makes_no_link_and_no_mention()
    {
        await using var slack = await LoopbackServer.StartAsync(_ => new(200, "ok"));

        await NotifyAsync(slack.Url, "audit", "--title", "<!channel> *a*\n<https://evil.example|b> & c", "--status", "succeeded", "--url", "javascript:alert(1)");

        var message = JsonNode.Parse(Assert.Single(slack.Requests).Body)!;
        Assert.Equal("✅ &lt;!channel&gt; *a* &lt;https://evil.example|b&gt; &amp; c succeeded", (string?)message["text"]);
        Assert.DoesNotContain("javascript", (string?)message["blocks"]![1]!["text"]!["text"], StringComparison.Ordinal);
    }

    public static TheoryData<string, Reply[], int> Troubles => new()
    {
        { "errors", [new(500), new(503)], 3 },
        { "limits", [new(429, "", ("Retry-After", "3"))], 2 },
        { "hang-ups", [Reply.HangUp, Reply.HangUp], 3 },
        { "a page of a proxy", [new(502, "<html>")], 2 },
    };

    [Theory, MemberData(nameof(Troubles))]
    public async Task Trouble_that_passes_is_waited_for(string trouble, Reply[] replies, int requests)
    {
        await using var slack = await LoopbackServer.StartAsync(_ => new(200, "ok"));
        slack.Misbehave(replies);

        var result = await NotifyAsync(slack.Url, "audit", "--title", trouble, "--status", "succeeded");

        Assert.Equal((0, "audit knows\n"), (result.ExitCode, result.Error));
        Assert.Equal(requests, slack.Requests.Count);
    }

    [Theory]
    [InlineData(500, 5, "Slack answered 500 (5 attempts)")]
    [InlineData(404, 1, "Slack refused it with 404")]
    [InlineData(302, 1, "Slack refused it with 302")]
    public async Task Trouble_that_stays_is_a_warning_and_no_failure(int status, int requests, string why)
    {
        await using var slack = await LoopbackServer.StartAsync(_ => new(status, "", ("Location", "http://127.0.0.1:1/")));

        var result = await NotifyAsync(slack.Url, "alerts", "--title", "Deploy", "--status", "failed");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal($"INFRA0271 SLACK_WEBHOOK_ALERTS: alerts was not notified: {why}. Check that Slack is available and that the webhook still exists.\n", result.Error);
        Assert.Equal(requests, slack.Requests.Count);
    }

    [Theory]
    [InlineData("<html>Sign in to the proxy</html>")]
    [InlineData("")]
    public async Task Page_that_stands_in_between_is_not_taken_for_Slack(string page)
    {
        await using var proxy = await LoopbackServer.StartAsync(_ => new(200, page));

        var result = await NotifyAsync(proxy.Url, "audit", "--title", "Deploy", "--status", "failed");

        Assert.Equal(
            (0, "INFRA0271 SLACK_WEBHOOK_AUDIT: audit was not notified: the answer did not come from Slack. Check that Slack is available and that the webhook still exists.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Server_that_talks_without_end_is_not_listened_to()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new(200, new string('x', 100_000)));

        var result = await NotifyAsync(server.Url, "audit", "--title", "Deploy", "--status", "failed");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("INFRA0271 SLACK_WEBHOOK_AUDIT: audit was not notified: Slack broke the connection", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_never_answers_is_given_up()
    {
        await using var slack = await LoopbackServer.StartAsync(_ => Reply.Silence);
        var retries = RetryPolicy with { Attempts = 2, Attempt = TimeSpan.FromMilliseconds(50) };

        var result = await NotifyAsync(slack.Url, retries, "audit", "--title", "Deploy", "--status", "failed");

        Assert.Equal((0, "INFRA0271 SLACK_WEBHOOK_AUDIT: audit was not notified: Slack did not answer in time (2 attempts). Check that Slack is available and that the webhook still exists.\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData(null, "there is no webhook. Create one in Slack, and store it as the secret SLACK_WEBHOOK_AUDIT.")]
    [InlineData("", "there is no webhook. Create one in Slack, and store it as the secret SLACK_WEBHOOK_AUDIT.")]
    [InlineData("hooks.slack.example/T/B/x", "the webhook is not an https address. Store the whole URL from Slack as the secret SLACK_WEBHOOK_AUDIT.")]
    [InlineData("http://hooks.slack.example/T/B/x", "the webhook is not an https address. Store the whole URL from Slack as the secret SLACK_WEBHOOK_AUDIT.")]
    public async Task Webhook_that_is_none_is_said_and_not_shown(string? webhook, string why)
    {
        var result = await NotifyAsync(webhook, "audit", "--title", "Deploy", "--status", "succeeded");

        Assert.Equal((0, $"INFRA0271 SLACK_WEBHOOK_AUDIT: audit was not notified: {why}\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Message_is_late_after_half_a_minute() => Assert.Equal((4, 8, 30), (ChatWebhook.RetryPolicy.Attempts, ChatWebhook.RetryPolicy.Attempt.TotalSeconds, ChatWebhook.RetryPolicy.Limit.TotalSeconds));

    [Fact]
    public void Secrets_are_masked_by_the_names_of_their_variables()
    {
        var secrets = Secrets.Of([("AWS_SECRET_ACCESS_KEY", "abcdef123"), ("GITHUB_TOKEN", "abcdef"), ("SLACK_WEBHOOK_AUDIT", "https://hooks.example/x"), ("HOME", "/home/dana"), ("MY_PASSWORD", "ab")]);

        Assert.Equal("*** *** *** /home/dana ab", secrets.Mask("abcdef123 abcdef https://hooks.example/x /home/dana ab"));
    }

    [Fact]
    public void News_masks_what_its_title_gives_away()
    {
        var run = new RunMessage("Deploy with hunter2hunter2", Outcome.Failed, null, PipelineRun.Of(_ => null));

        var message = run.ToSlack(new Secrets(["hunter2hunter2"]).Mask);

        Assert.Equal("❌ Deploy with *** failed", (string?)message["text"]);
        Assert.Equal("Not run by a pipeline.", (string?)message["blocks"]![1]!["text"]!["text"]);
    }

    private static Task<CommandResult> NotifyAsync(string? webhook, params string[] arguments) => NotifyAsync(webhook, RetryPolicy, arguments);

    private static async Task<CommandResult> NotifyAsync(string? webhook, RetryPolicy retries, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var command = NotifyCommand.Create(terminal, name => name.Contains("_WEBHOOK_", StringComparison.Ordinal) ? webhook : Pipeline.GetValueOrDefault(name), retries);
        return new(await command.Parse(arguments).InvokeAsync(null, TestContext.Current.CancellationToken), output.ToString(), error.ToString());
    }
}
