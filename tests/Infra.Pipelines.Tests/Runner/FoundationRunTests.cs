namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments of a foundation, which a person starts and another one approves.</summary>
public sealed class FoundationRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private static readonly string[] All =
    [
        "synth: success", "scan: success", "plan-prod-foundation: success", "review-prod-foundation: success", "approve-prod-foundation: success",
        "tell-prod-foundation: success", "apply-prod-foundation-1: success", "notify-success: success", "notify-failure: skipped",
    ];

    private readonly WorkflowRunner _runner = new(SmallEstate.Workflows, repository);

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Foundation_is_planned_approved_and_applied_with_that_plan_by_its_own_identity()
    {
        var run = Dispatch(_runner, "prod-foundation");

        Assert.Equal(All, run.Results);
        Assert.Equal(
            ["approve-prod-foundation prod-foundation-approval", "apply-prod-foundation-1 prod-foundation"],
            run.Jobs.Where(job => job.Environment is not null).Select(job => $"{job.Id} {job.Environment}"));
        Assert.Contains("aws-actions/configure-aws-credentials role-to-assume=arn:aws:iam::123456789012:role/lynx-prod-plan role-session-name=lynx-prod-plan aws-region=eu-central-1", run["plan-prod-foundation"].Calls);
        Assert.Equal(
            [
                "aws-actions/configure-aws-credentials role-to-assume=arn:aws:iam::123456789012:role/lynx-prod-foundation role-session-name=lynx-prod-foundation aws-region=eu-central-1",
                $"./infra deploy aws-foundation --out cdktf.out --saved {RunEvent.RunId} --summaries summaries --outputs outputs/prod-foundation-1.json",
            ],
            run["apply-prod-foundation-1"].Calls);
        Assert.Empty(run["approve-prod-foundation"].Calls);
        Assert.Equal("# Plans\n", run["review-prod-foundation"].Summary);
        Assert.Equal(["deployments: succeeded", "audit: succeeded"], run.Told());
    }

    [Fact]
    public void Foundation_that_nobody_approves_is_not_applied()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { Refuses = "prod-foundation-approval" };
        var run = Dispatch(runner, "prod-foundation");

        Assert.Equal(("failure", "skipped"), (run["approve-prod-foundation"].Result, run["apply-prod-foundation-1"].Result));
        Assert.DoesNotContain(run.Jobs.SelectMany(job => job.Calls), call => call.Contains("lynx-prod-foundation", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_branch_is_refused_before_anything_of_it_runs()
    {
        var run = _runner.Run("foundation", RunEvent.Dispatch(repository, ("foundation", "prod-foundation")) with { Commit = repository.Unmerged, Reference = "refs/heads/feature" });

        Assert.Equal(("failure", "This commit is not part of main: only reviewed and merged commits are deployed.\n"), (run["synth"].Result, run["synth"].Log));
        Assert.All(All[1..^2], job => Assert.Equal("skipped", run[job.Split(':')[0]].Result));
        Assert.Equal(["alerts: failed", "audit: failed"], run.Told());
    }

    [Fact]
    public void Gate_that_stops_asks_nobody()
    {
        _runner.Answering("./infra gate *", "exit 3");
        var run = Dispatch(_runner, "prod-foundation");

        Assert.Equal(["failure", "skipped", "skipped", "skipped"], ((string[])["plan", "review", "approve", "apply"]).Select(job => run[job == "apply" ? "apply-prod-foundation-1" : $"{job}-prod-foundation"].Result));
    }

    [Fact]
    public void One_foundation_is_deployed_and_the_other_left_as_it_is()
    {
        using var runner = new WorkflowRunner(SmallEstate.OfTwoFoundations, repository) { Estate = SmallEstate.TwoFoundations };
        var run = Dispatch(runner, "dev-foundation");

        Assert.Equal(("success", "dev-foundation"), (run["apply-dev-foundation-1"].Result, run["apply-dev-foundation-1"].Environment));
        Assert.Contains($"./infra deploy aws-dev-foundation --out cdktf.out --saved {RunEvent.RunId} --summaries summaries --outputs outputs/dev-foundation-1.json", run["apply-dev-foundation-1"].Calls);
        Assert.All(run.Jobs.Where(job => job.Id.Contains("prod", StringComparison.Ordinal)), job => Assert.Equal("skipped", job.Result));
    }

    [Fact]
    public void Merge_that_changes_a_foundation_says_where_it_is_deployed()
    {
        using var runner = new WorkflowRunner(SmallEstate.OfTwoFoundations, repository) { Estate = SmallEstate.TwoFoundations };
        runner.Changing("aws-dev-foundation", "aws-prod-foundation", "aws-dev-network").Answering("gh run list *", $"echo {repository.Earlier}");
        var run = runner.Run("deploy", RunEvent.Merge(repository));

        Assert.Equal(
            """
            Not deployed here: aws-dev-foundation. Run the pipeline foundation with foundation = dev-foundation.
            Not deployed here: aws-prod-foundation. Run the pipeline foundation with foundation = prod-foundation.

            """,
            run["synth"].Summary);
        Assert.DoesNotContain(run.Jobs.SelectMany(job => job.Calls), call => call.StartsWith("./infra d", StringComparison.Ordinal) && call.Contains("-foundation", StringComparison.Ordinal));
    }

    [Fact]
    public void Merge_that_changes_no_foundation_says_nothing_of_it()
    {
        _runner.Changing("aws-dev-network").Answering("gh run list *", $"echo {repository.Earlier}");

        Assert.Equal("", _runner.Run("deploy", RunEvent.Merge(repository))["synth"].Summary);
    }

    private WorkflowRun Dispatch(WorkflowRunner runner, string foundation) => runner.Run("foundation", RunEvent.Dispatch(repository, ("foundation", foundation)));
}
