namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments that somebody starts: promotions, and rollbacks.</summary>
public sealed class PromotionRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private const string NotMerged = "This commit is not part of main: only reviewed and merged commits are deployed.\n";

    private static readonly string[] OnlyProd =
    [
        "plan-dev: skipped", "review-dev: skipped", "apply-dev-1: skipped", "plan-dev-2: skipped", "review-dev-2: skipped", "apply-dev-2: skipped",
        "plan-prod: success", "review-prod: success", "approve-prod: success", "tell-prod: success", "apply-prod-1: success", "notify-success: success", "notify-failure: skipped",
    ];

    private readonly WorkflowRunner _runner = new(SmallEstate.Workflows, repository);

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Promotion_deploys_the_whole_of_one_environment_and_no_other()
    {
        var run = Dispatch("deploy", ("environment", "prod"), ("request", "prod.01kaj5v9m2"));

        Assert.Equal(["synth: success", "scan: success", .. OnlyProd], run.Results);
        Assert.DoesNotContain("gh run list", run.Transcript, StringComparison.Ordinal);
        Snapshot.Match("promotion.txt", run.Transcript);
    }

    [Fact]
    public void Promotion_of_a_commit_deploys_that_commit()
    {
        var run = Dispatch("deploy", ("environment", "prod"), ("commit", repository.Earlier));

        Assert.Equal(["synth: success", "scan: success", .. OnlyProd], run.Results);
        Assert.Equal(["earlier"], run.Jobs.Where(job => job.Result == "success" && job.Id is not ("approve-prod" or "tell-prod") && !job.Id.StartsWith("notify-", StringComparison.Ordinal)).Select(job => job.Commit).Distinct());
        // It has secrets, and is of what was merged.
        Assert.Equal("merged", run["notify-success"].Commit);
    }

    [Fact]
    public void Promotion_of_all_environments_deploys_them_in_order() => Assert.Equal(
        ["apply-dev-1", "apply-dev-2", "approve-prod", "apply-prod-1"],
        Dispatch("deploy", ("environment", "all")).Jobs.Where(job => job is { Environment: not null, Result: "success" }).Select(job => job.Id));

    [Fact]
    public void Rollback_plans_the_earlier_commit_through_the_same_gates()
    {
        var run = Dispatch("rollback", ("environment", "prod"), ("commit", repository.Earlier));

        Assert.Equal(["synth: success", "scan: success", .. OnlyProd], run.Results);
        Assert.Equal("earlier", run["apply-prod-1"].Commit);
        Assert.Equal("prod", run["apply-prod-1"].Environment);
        Snapshot.Match("rollback.txt", run.Transcript);
    }

    [Fact]
    public void Rollback_deploys_the_stacks_that_its_commit_has_in_the_order_of_that_commit()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { Estate = TestEstate.Of("aws-dev-base", "aws-dev-network<aws-dev-base", "aws-dev-old<aws-dev-base", "aws-prod-network") };
        var run = runner.Run("rollback", RunEvent.Dispatch(repository, ("environment", "dev"), ("commit", repository.Earlier)));

        Assert.Equal("success", run["notify-success"].Result);
        Assert.Contains(run["plan-dev"].Calls, call => call.StartsWith("./infra diff aws-dev-base aws-dev-network aws-dev-old --out", StringComparison.Ordinal));
        Assert.Contains(run["apply-dev-1"].Calls, call => call.StartsWith("./infra deploy aws-dev-base --out", StringComparison.Ordinal));
        Assert.Contains(run["apply-dev-2"].Calls, call => call.StartsWith("./infra deploy aws-dev-network aws-dev-old --out", StringComparison.Ordinal));
    }

    [Fact]
    public void Rollback_to_a_commit_with_more_waves_than_the_pipeline_has_is_refused_before_anything_is_applied()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { Estate = TestEstate.Of("aws-dev-a", "aws-dev-b<aws-dev-a", "aws-dev-c<aws-dev-b") };
        var run = runner.Run("rollback", RunEvent.Dispatch(repository, ("environment", "dev"), ("commit", repository.Earlier)));

        Assert.Equal(("failure", "skipped"), (run["review-dev"].Result, run["apply-dev-1"].Result));
        Assert.EndsWith(
            "The stacks of dev in this commit need 3 waves, but this pipeline has 2: restore their code with a pull request, and deploy that.\n", run["review-dev"].Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy")]
    [InlineData("rollback")]
    public void Commit_that_nobody_reviewed_is_refused_before_anything_of_it_runs(string workflow)
    {
        var run = Dispatch(workflow, ("environment", "prod"), ("commit", repository.Unmerged));

        Assert.Equal(["synth: failure", "scan: skipped"], run.Results.Take(2));
        Assert.Equal("", string.Concat(run["synth"].Calls));
        Assert.Equal(NotMerged, run["synth"].Log);
        Assert.Equal(["notify-failure"], run.Jobs.Where(job => job.Result == "success").Select(job => job.Id));
        Assert.Equal("merged", run["notify-failure"].Commit);
        Assert.Equal(["alerts: failed", "audit: failed"], run.Told());
    }

    private WorkflowRun Dispatch(string workflow, params (string, string)[] inputs) => _runner.Run(workflow, RunEvent.Dispatch(repository, inputs));
}
