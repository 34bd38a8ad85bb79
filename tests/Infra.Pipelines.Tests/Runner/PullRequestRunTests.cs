namespace Infra.Pipelines.Tests.Runner;

/// <summary>Pull requests of the repository's own branches and of forks.</summary>
public sealed class PullRequestRunTests : IDisposable
{
    private readonly WorkflowRunner _runner = new WorkflowRunner(SmallEstate.Workflows).Changing("aws-dev-cluster", "aws-foundation", "azure-dev-network");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Pull_request_plans_what_it_changes_and_comments()
    {
        var run = Propose();

        Assert.Equal(
            [
                "build: success", "synth: success", "policies: success",
                "plan-dev (aws-dev-cluster): success", "plan-prod (aws-foundation): success", "simulate-dev (azure-dev-network): success", "simulate-prod: skipped",
                "report: success", "pull-request: success",
            ],
            run.Results);
        Assert.Contains("./infra changed --base merged --out cdktf.out --json", run["synth"].Calls);
        Assert.Equal(["./infra report summaries --post"], run["report"].Calls);
        Assert.All(run.Jobs, job => Assert.Null(job.Environment));
        Snapshot.Match("pull-request.txt", run.Transcript);
    }

    [Fact]
    public void Fork_gets_no_login_and_no_comment_but_all_the_gates()
    {
        var run = Propose(isFork: true);

        Assert.Equal(
            [
                "build: success", "synth: success", "policies: success", "plan-dev: skipped", "plan-prod: skipped",
                "simulate-dev (aws-dev-cluster): success", "simulate-dev (azure-dev-network): success", "simulate-prod (aws-foundation): success",
                "report: success", "pull-request: success",
            ],
            run.Results);
        Assert.DoesNotContain("configure-aws-credentials", run.Transcript, StringComparison.Ordinal);
        Assert.Equal(["./infra report summaries --output report.md"], run["report"].Calls);
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
                "build: success", "synth: success", "policies: success", "plan-dev: skipped", "plan-prod: skipped", "simulate-dev: skipped", "simulate-prod: skipped",
                "report: success", "pull-request: success",
            ],
            run.Results);
        Assert.Equal(["./infra report summaries --post"], run["report"].Calls);
    }

    [Fact]
    public void Gate_that_fails_is_reported_and_fails_the_required_check()
    {
        _runner.Answering("./infra gate aws-foundation *", "exit 3");
        var run = Propose();

        Assert.Equal(
            ["plan-dev (aws-dev-cluster): success", "plan-prod (aws-foundation): failure", "simulate-dev (azure-dev-network): success", "simulate-prod: skipped", "report: success", "pull-request: failure"],
            run.Results.Skip(3));
        Assert.StartsWith("bridgecrewio/checkov-action ", run["plan-prod (aws-foundation)"].Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_whose_producer_has_no_state_yet_has_no_plan_for_Conftest()
    {
        _runner.Answering("./infra diff aws-dev-cluster *", """
            mkdir -p summaries
            echo '{"stack":"aws-dev-cluster","after":["aws-dev-network"]}' > summaries/aws-dev-cluster.json
            """);
        var plan = Propose()["plan-dev (aws-dev-cluster)"];

        Assert.Equal("success", plan.Result);
        Assert.DoesNotContain(plan.Calls, call => call.StartsWith("conftest", StringComparison.Ordinal));
        Assert.Contains("./infra gate aws-dev-cluster --out cdktf.out --summaries summaries", plan.Calls);
    }

    [Fact]
    public void Generated_file_that_is_stale_fails_before_anything_is_planned()
    {
        _runner.Answering("./infra pipelines --check *", "exit 1");
        var run = Propose();

        Assert.Equal(
            [
                "build: success", "synth: failure", "policies: skipped", "plan-dev: skipped", "plan-prod: skipped", "simulate-dev: skipped", "simulate-prod: skipped",
                "report: success", "pull-request: failure",
            ],
            run.Results);
    }

    private WorkflowRun Propose(bool isFork = false) => _runner.Run("pull-request", RunEvent.PullRequest(_runner.Repository, isFork));
}
