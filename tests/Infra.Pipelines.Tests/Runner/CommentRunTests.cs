namespace Infra.Pipelines.Tests.Runner;

/// <summary>Commands in comments, and what somebody could try with one.</summary>
public sealed class CommentRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    // As bash quotes it.
    private const string Help =
        @"Commands in comments, for people with write access to this repository:\n\n- `/infra plan` runs the pipeline of this pull request again.\n"
        + @"- `/infra plan STACK\342\200\246` plans, checks and reports these stacks again.\n- `/infra help` shows this text.";

    private readonly WorkflowRunner _runner = new(SmallEstate.Workflows, repository);

    public void Dispose() => _runner.Dispose();

    [Theory]
    [InlineData("/infra plan", "runs/42")]
    [InlineData("/infra plan\r\n\r\nThe state was locked.", "runs/42")]
    [InlineData("/infra   plan  ", "runs/42")]
    // One job plans both; azure's is another one.
    [InlineData("/infra plan aws-dev-network", "jobs/2")]
    [InlineData("/infra plan aws-dev-network aws-dev-cluster", "jobs/2")]
    [InlineData("/infra plan azure-dev-network", "jobs/4")]
    [InlineData("/infra plan aws-dev-network aws-prod-network", "runs/42")]
    // The default branch does not have it yet.
    [InlineData("/infra plan aws-dev-new", "runs/42")]
    [InlineData("/infra plan aws-dev-network aws-dev-new", "runs/42")]
    public void Plan_runs_again_what_plans(string body, string again) =>
        Assert.Equal([$"gh api --silent --method POST repos/lynx/infra/actions/{again}/rerun", Reacted("rocket")], Written(body));

    [Theory]
    [InlineData("/infra")]
    [InlineData("/infra help")]
    [InlineData("/infra help plan")]
    public void Help_says_the_commands(string body) => Assert.Equal([Said(Help)], Written(body));

    [Theory]
    [InlineData("/infra destroy aws-prod-network", $"Unknown command. {Help}")]
    [InlineData("/infra plan aws-dev-netwrok aws-dev-network aws-x", "This pull request changes no stack of this name: aws-dev-netwrok, aws-x.")]
    // One that exists, and that this pull request does not touch.
    [InlineData("/infra plan aws-prod-cluster", "This pull request changes no stack of this name: aws-prod-cluster.")]
    [InlineData("/infra plan aws-dev-network; rm -rf ~", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan $(touch hacked)", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan `touch hacked`", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan ${{ secrets.SLACK_WEBHOOK_AUDIT }}", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan *", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan --repo=evil/infra", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan ../../etc/passwd", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan @lynx/everybody", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra plan [a](https://evil.example)", "The name of a stack has lower-case letters, digits and hyphens.")]
    [InlineData("/infra \"; touch hacked; \"", $"Unknown command. {Help}")]
    public void What_is_no_command_is_refused_and_not_said_again(string body, string refusal) => Assert.Equal([Reacted("confused"), Said(refusal)], Written(body));

    [Theory]
    [InlineData("read")]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("administrator of something else")]
    public void Somebody_who_may_not_write_gets_no_word(string permission)
    {
        // The association says MEMBER, which is not asked.
        _runner.Answering("gh api repos/lynx/infra/collaborators/*", $"echo '{permission}'");

        Assert.All((string[])["/infra plan", "/infra help", "/infra plan aws-dev-network"], body => Assert.Equal([Reacted("-1")], Written(body)));
        Assert.Equal("robin does not have write access to this repository.\n", Answer("/infra plan")["answer"].Log);
    }

    [Fact]
    public void Nothing_happens_where_nobody_says_who_may_write()
    {
        _runner.Answering("gh api repos/lynx/infra/collaborators/*", "echo '{\"message\":\"Not Found\"}'; exit 1");
        var job = Answer("/infra plan")["answer"];

        Assert.Equal("failure", job.Result);
        Assert.Equal(["gh api repos/lynx/infra/collaborators/robin/permission --jq .permission"], job.Calls);
    }

    [Theory]
    [InlineData("""{"state":"open","head":{"sha":"abc","repo":{"id":66}},"base":{"repo":{"id":51}}}""")]
    [InlineData("""{"state":"open","head":{"sha":"abc","repo":null},"base":{"repo":{"id":51}}}""")]
    public void Fork_is_refused_whoever_commands(string pull)
    {
        _runner.Answering("gh api repos/lynx/infra/pulls/7", $"echo '{pull}'");

        Assert.All((string[])["/infra plan", "/infra plan aws-dev-network"], body => Assert.Equal(
            [Reacted("confused"), Said("This pull request comes from a fork, where commands are disabled. A new commit plans it again, in simulated clouds.")], Written(body)));
    }

    [Fact]
    public void Closed_pull_request_is_refused()
    {
        _runner.Answering("gh api repos/lynx/infra/pulls/7", """echo '{"state":"closed","head":{"sha":"abc","repo":{"id":51}},"base":{"repo":{"id":51}}}'""");

        Assert.Equal([Reacted("confused"), Said("This pull request is closed.")], Written("/infra plan"));
    }

    [Theory]
    [InlineData("", "The pipeline has not run for abc. GitHub does not start pipelines of a branch with conflicts: resolve them, or push a commit.")]
    // A fork that holds the same commit has a run of its own, of the code that the fork had.
    [InlineData("""{"id":43,"status":"completed","html_url":"https://x.example","repository":{"id":51},"head_repository":{"id":66}}""", "The pipeline has not run for abc. GitHub does not start pipelines of a branch with conflicts: resolve them, or push a commit.")]
    [InlineData("""{"id":42,"status":"in_progress","html_url":"https://x.example","repository":{"id":51},"head_repository":{"id":51}}""", "The pipeline is still running: https://x.example")]
    public void Without_a_run_that_has_ended_there_is_nothing_to_run_again(string run, string refusal)
    {
        _runner.Answering("gh api repos/lynx/infra/actions/workflows/*", $$"""echo '{"workflow_runs":[{{run}}]}' | jq -c "${!#}" """);

        Assert.Equal([Reacted("confused"), Said(refusal)], Written("/infra plan"));
    }

    [Fact]
    public void Run_that_is_too_old_is_said()
    {
        _runner.Answering("gh api --silent --method POST *", "echo 'gh: Unable to re-run this workflow run because it was created over a month ago (HTTP 403)' >&2; exit 1");

        Assert.Equal(
            [
                "gh api --silent --method POST repos/lynx/infra/actions/runs/42/rerun", Reacted("confused"),
                Said("GitHub did not run it again: see https://github.com/lynx/infra/actions/runs/42. A run can be repeated for 30 days, 50 times."),
            ],
            Written("/infra plan"));
    }

    [Fact]
    public void Run_whose_files_are_gone_is_run_again_as_a_whole()
    {
        _runner.Answering("gh run download *", "exit 1");

        Assert.Equal(
            [Reacted("confused"), Said(@"https://github.com/lynx/infra/actions/runs/42 no longer has its list of changed stacks. `/infra plan` without a stack runs the whole pipeline again.")],
            Written("/infra plan aws-dev-network"));
    }

    [Theory]
    [InlineData("A word on /infra plan", false, "User")]
    [InlineData("> /infra plan", false, "User")]
    [InlineData("/infra plan", true, "User")]
    [InlineData("/infra plan", false, "Bot")]
    public void Other_comments_start_no_job(string body, bool isIssue, string userType) =>
        Assert.Equal(["answer: skipped"], _runner.Run("commands", RunEvent.Comment(repository, body, isIssue: isIssue, userType: userType)).Results);

    [Theory]
    [InlineData("/infrastructure is late")]
    [InlineData("/infra-plan")]
    [InlineData("/infra/plan")]
    public void Word_that_only_begins_so_is_no_command(string body) => Assert.Empty(Answer(body)["answer"].Calls);

    [Theory]
    [InlineData("created", true)]
    [InlineData("edited", false)]
    [InlineData("deleted", false)]
    public void Comment_that_is_changed_later_starts_nothing(string action, bool starts)
    {
        const string Path = ".github/workflows/commands.yml";
        Assert.Equal(starts, new WorkflowFile(Path, SmallEstate.Workflows[Path]).IsStartedBy("issue_comment", action));
        if (!starts) Assert.ThrowsAny<Exception>(() => _runner.Run("commands", RunEvent.Comment(repository, "/infra plan", action)));
    }

    [Fact]
    public void Parts_of_an_environment_have_jobs_of_their_own()
    {
        var files = (TestEstate.Options with { StacksPerJob = 1 }).Render().Where(file => file.Key.StartsWith(".github/workflows/", StringComparison.Ordinal)).ToDictionary();
        using var runner = new WorkflowRunner(files, repository).Answering("gh api *repos/lynx/infra/actions/runs/42/jobs*", """
            jq -c "${!#}" <<< '{"jobs":[{"id":6,"name":"Plan dev part 1","conclusion":"success"},{"id":7,"name":"Plan dev part 2","conclusion":"success"}]}'
            """);

        Assert.Equal(
            ["gh api --silent --method POST repos/lynx/infra/actions/jobs/7/rerun", Reacted("rocket")],
            Written(runner.Run("commands", RunEvent.Comment(repository, "/infra plan aws-dev-network"))));
    }

    [Fact]
    public void Answer_has_no_identity_and_no_file_of_the_repository()
    {
        var job = Answer("/infra plan")["answer"];

        Assert.Equal(("", null), (job.Commit, job.Environment));
        Assert.DoesNotContain("./infra", string.Join('\n', job.Calls), StringComparison.Ordinal);
    }

    private WorkflowRun Answer(string body) => _runner.Run("commands", RunEvent.Comment(repository, body));

    private IReadOnlyList<string> Written(string body) => Written(Answer(body));

    /// <summary>What was changed on the forge; an answer is no failure.</summary>
    private static IReadOnlyList<string> Written(WorkflowRun run)
    {
        Assert.Equal(["answer: success"], run.Results);
        return [.. run["answer"].Calls.Where(call => call.StartsWith("gh api --silent", StringComparison.Ordinal))];
    }

    private static string Reacted(string reaction) => $"gh api --silent repos/lynx/infra/issues/comments/88/reactions --raw-field content={reaction}";

    /// <summary>As bash quotes it.</summary>
    private static string Said(string text) =>
        $"gh api --silent repos/lynx/infra/issues/7/comments --raw-field {(text.Contains(@"\n", StringComparison.Ordinal) ? "$" : "")}'body={text}'";
}
