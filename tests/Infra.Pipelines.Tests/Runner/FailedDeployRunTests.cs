namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments that do not come to their end: what is left out, and who is told.</summary>
public sealed class FailedDeployRunTests
{
    private static readonly string[] Told = ["alerts: failed", "audit: failed"];

    [Fact]
    public void Gate_that_fails_leaves_apply_and_all_later_waves_out()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows).Answering("./infra gate aws-dev-cluster *", "exit 3");
        var run = Merge(runner);

        Assert.Equal(
            [
                "synth: success", "policies: success", "plan-dev-1 (aws-dev-network): success", "review-dev-1: success", "apply-dev-1: success",
                "plan-dev-2 (aws-dev-cluster): failure", "review-dev-2: skipped", "apply-dev-2: skipped",
                "plan-prod-1: skipped", "review-prod-1: skipped", "apply-prod-1: skipped",
                "notify-success: skipped", "notify-failure: success",
            ],
            run.Results);
        Assert.Equal(Told, run.Told());
        Snapshot.Match("failing-gate.txt", run.Transcript);
    }

    [Theory]
    [InlineData("conftest test plans/aws-prod-network.json *")]
    [InlineData("tflint *aws-prod-network*")]
    [InlineData("aquasecurity/trivy-action *aws-prod-network*")]
    [InlineData("bridgecrewio/checkov-action *aws-prod-network*")]
    public void Any_gate_that_fails_leaves_apply_out_after_all_others_had_their_say(string gate)
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows).Answering(gate, "exit 1");
        var run = runner.Run("deploy", RunEvent.Dispatch(runner.Repository, ("environment", "prod")));

        Assert.Equal("failure", run["plan-prod-1 (aws-prod-network)"].Result);
        Assert.Contains(run["plan-prod-1 (aws-prod-network)"].Calls, call => call.StartsWith("bridgecrewio/checkov-action ", StringComparison.Ordinal));
        Assert.Equal(["plan-prod-1 (aws-prod-network): failure", "review-prod-1: skipped", "apply-prod-1: skipped"], run.Results.Where(result => result.Contains("prod", StringComparison.Ordinal)));
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Plan_that_fails_is_held_against_no_gate()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows).Answering("./infra diff aws-dev-network *", "exit 5");
        var run = Merge(runner);

        Assert.StartsWith("./infra diff aws-dev-network ", run["plan-dev-1 (aws-dev-network)"].Calls[^1], StringComparison.Ordinal);
        Assert.Equal("skipped", run["apply-dev-1"].Result);
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Apply_that_fails_leaves_later_waves_and_prod_out()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows).Answering("./infra deploy aws-dev-network *", "echo INFRA4001 >&2; exit 4");
        var run = Merge(runner);

        Assert.Equal(
            [
                "synth: success", "policies: success", "plan-dev-1 (aws-dev-network): success", "review-dev-1: success", "apply-dev-1: failure",
                "plan-dev-2: skipped", "review-dev-2: skipped", "apply-dev-2: skipped", "plan-prod-1: skipped", "review-prod-1: skipped", "apply-prod-1: skipped",
                "notify-success: skipped", "notify-failure: success",
            ],
            run.Results);
        Assert.Equal(Told, run.Told());
        Snapshot.Match("failing-apply.txt", run.Transcript);
    }

    [Fact]
    public void Approval_that_is_refused_applies_nothing_and_is_told()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows) { Refuses = "prod" };
        var run = Merge(runner);

        Assert.Equal(["apply-dev-1: success", "apply-dev-2: success", "apply-prod-1: failure"], run.Results.Where(result => result.StartsWith("apply-", StringComparison.Ordinal)));
        Assert.Empty(run["apply-prod-1"].Calls);
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Run_that_is_cancelled_goes_no_further_and_is_told()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows) { CancelsBefore = "plan-prod-1" };
        var run = Merge(runner);

        Assert.Equal(
            ["apply-dev-2: success", "plan-prod-1: skipped", "review-prod-1: skipped", "apply-prod-1: skipped", "notify-success: skipped", "notify-failure: success"],
            run.Results.Skip(7));
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Policies_that_let_the_known_bad_plan_through_stop_everything()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows).Answering("conftest test policy/known-bad/plan.json *", """echo '[{"namespace":"acme.tags"}]' """);
        var run = Merge(runner);

        Assert.Equal("policies: failure", run.Results[1]);
        Assert.EndsWith("Conftest let the known bad plan through in the namespaces above: the policies judge nothing.\n", run["policies"].Log, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Jobs, job => job.Environment is not null || job.Id.StartsWith("plan-", StringComparison.Ordinal) && job.Result != "skipped");
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Channel_that_can_not_be_reached_does_not_keep_the_news_from_the_next()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows).Answering("./infra synth", "exit 1").Answering("./infra notify alerts *", "exit 1");
        Assert.Equal(Told, Merge(runner).Told());
    }

    private static WorkflowRun Merge(WorkflowRunner runner) => runner.Run("deploy", RunEvent.Merge(runner.Repository));
}
