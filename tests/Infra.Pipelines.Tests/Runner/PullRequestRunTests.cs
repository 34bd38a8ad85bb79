namespace Infra.Pipelines.Tests.Runner;

/// <summary>Pull requests of the repository's own branches and of forks.</summary>
public sealed class PullRequestRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private readonly WorkflowRunner _runner = new WorkflowRunner(SmallEstate.Workflows, repository).Changing("aws-dev-cluster", "aws-foundation", "azure-dev-network");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Pull_request_plans_what_it_changes_and_comments()
    {
        var run = Propose();

        Assert.Equal(
            [
                "build: success", "synth: success", "scan: success", "plan-dev: success", "plan-prod: success", "simulate-dev: success", "simulate-prod: skipped", "removed-dev: skipped", "removed-prod: skipped", "policies: success",
                "report: success", "pull-request: success",
            ],
            run.Results);
        Assert.Contains("./infra changed --base merged --out cdktf.out --json", run["synth"].Calls);
        Assert.Equal(["./infra report summaries --changed changes/changed.json --complete --allow-unknown --post"], run["report"].Calls);
        Assert.All(run.Jobs, job => Assert.Null(job.Environment));
        Snapshot.Match("pull-request.txt", run.Transcript);
    }

    [Fact]
    public void Fork_gets_no_login_and_no_comment_but_all_the_gates()
    {
        var run = Propose(isFork: true);

        Assert.Equal(
            [
                "build: success", "synth: success", "scan: success", "plan-dev: skipped", "plan-prod: skipped", "simulate-dev: success", "simulate-prod: success", "removed-dev: skipped", "removed-prod: skipped", "policies: success",
                "report: success", "pull-request: success",
            ],
            run.Results);
        Assert.DoesNotContain("configure-aws-credentials", run.Transcript, StringComparison.Ordinal);
        Assert.Equal(["./infra report summaries --changed changes/changed.json --complete --allow-unknown --output report.md"], run["report"].Calls);
        Assert.Equal("# Plans\n", run["report"].Summary);
        Snapshot.Match("pull-request-of-a-fork.txt", run.Transcript);
    }

    [Fact]
    public void Pull_request_that_changes_no_stack_plans_nothing_and_passes()
    {
        _runner.Changing();
        var run = Propose();

        Assert.Equal(
            [
                "build: success", "synth: success", "scan: success", "plan-dev: skipped", "plan-prod: skipped", "simulate-dev: skipped", "simulate-prod: skipped", "removed-dev: skipped", "removed-prod: skipped", "policies: skipped",
                "report: success", "pull-request: success",
            ],
            run.Results);
        Assert.Equal(["./infra report summaries --changed changes/changed.json --complete --allow-unknown --post"], run["report"].Calls);
    }

    [Fact]
    public void Gate_that_fails_is_reported_and_fails_the_required_check()
    {
        _runner.Answering("./infra gate aws-foundation *", "exit 3");
        var run = Propose();

        Assert.Equal(
            ["plan-dev: success", "plan-prod: failure", "simulate-dev: success", "simulate-prod: skipped", "removed-dev: skipped", "removed-prod: skipped", "policies: success", "report: success", "pull-request: failure"],
            run.Results.Skip(3));
    }

    [Theory]
    [InlineData("aws-dev-cluster", "success")]
    [InlineData("aws-foundation", "failure")]
    public void Stack_without_a_plan_is_named_and_is_not_green_where_gates_are_hard(string stack, string result)
    {
        _runner.Answering($"./infra diff {stack} *", $$"""
            mkdir -p summaries
            echo '{"stack":"{{stack}}","plannedAfter":["aws-dev-network"]}' > summaries/{{stack}}.json
            """);
        var policies = Propose()["policies"];

        Assert.Equal(result, policies.Result);
        Assert.Contains($"Conftest did not check {stack}: it has no plan.\n", policies.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_that_fails_fails_the_required_check()
    {
        _runner.Answering("./infra report summaries *", "exit 8");
        var run = Propose();

        Assert.Equal(["failure", "failure"], [run["report"].Result, run["pull-request"].Result]);
    }

    [Fact]
    public void States_of_removed_stacks_are_read_with_the_identity_of_their_environment()
    {
        _runner.Answering("./infra changed *", """
            echo '{"stacks":[],"removed":["aws-dev-old","azure-dev-old","aws-dev-foundation","aws-old-foundation"],"held":[{"stack":"aws-dev-old","cloud":"aws","environment":"dev"},{"stack":"azure-dev-old","cloud":"azure","environment":"dev"},{"stack":"aws-dev-foundation","cloud":"aws","environment":null,"plannedAs":"dev"},{"stack":"aws-old-foundation","cloud":"aws","environment":null,"plannedAs":null}]}'
            """);
        _runner.Answering("./infra removed *", """identity plan; need changes/changed.json; mkdir -p summaries; echo '{}' > "summaries/$3.held.json" """);
        var run = Propose();

        Assert.Equal(["removed-dev: success", "removed-prod: success"], run.Results.Where(job => job.StartsWith("removed", StringComparison.Ordinal)));
        Assert.Equal(["aws-actions/configure-aws-credentials role-to-assume=arn:aws:iam::123456789012:role/lynx-dev-plan role-session-name=lynx-dev-plan aws-region=eu-central-1", "./infra removed changes/changed.json aws-dev-old aws-dev-foundation --summaries summaries --report-only"], run["removed-dev"].Calls);
        Assert.Equal("./infra removed changes/changed.json aws-old-foundation --summaries summaries --report-only", run["removed-prod"].Calls[^1]);
    }

    [Fact]
    public void Queue_of_the_next_merges_is_planned_in_simulated_clouds_and_comments_nothing()
    {
        var run = _runner.Run("pull-request", RunEvent.MergeGroup(repository));

        Assert.Equal(["plan-dev: skipped", "plan-prod: skipped", "simulate-dev: success", "simulate-prod: success"], run.Results.Skip(3).Take(4));
        Assert.Contains("./infra changed --base merged --out cdktf.out --json", run["synth"].Calls);
        Assert.Equal(["./infra report summaries --changed changes/changed.json --complete --allow-unknown --output report.md"], run["report"].Calls);
        Assert.Equal("success", run["pull-request"].Result);
    }

    [Fact]
    public void Generated_file_that_is_stale_fails_before_anything_is_planned()
    {
        _runner.Answering("./infra pipelines --check *", "exit 1");
        var run = Propose();

        Assert.Equal(
            [
                "build: success", "synth: failure", "scan: skipped", "plan-dev: skipped", "plan-prod: skipped", "simulate-dev: skipped", "simulate-prod: skipped", "removed-dev: skipped", "removed-prod: skipped", "policies: skipped",
                "report: failure", "pull-request: failure",
            ],
            run.Results);
    }

    private WorkflowRun Propose(bool isFork = false) => _runner.Run("pull-request", RunEvent.PullRequest(repository, isFork));
}
