namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments that do not come to their end: what is left out, and who is told.</summary>
public sealed class FailedDeployRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>
{
    private static readonly string[] Told = ["alerts: failed", "audit: failed"];

    [Fact]
    public void Gate_that_fails_leaves_apply_and_all_later_environments_out()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering("./infra gate *aws-dev-cluster *", "exit 3");
        var run = Merge(runner);

        Assert.Equal(
            [
                "synth: success", "scan: success", "plan-dev: failure", "review-dev: skipped", "apply-dev-1: skipped", "plan-dev-2: skipped", "review-dev-2: skipped", "apply-dev-2: skipped",
                "plan-prod: skipped", "review-prod: skipped", "approve-prod: skipped", "tell-prod: skipped", "apply-prod-1: skipped",
                "notify-success: skipped", "notify-failure: success",
            ],
            run.Results);
        Assert.Equal(Told, run.Told());
        Snapshot.Match("failing-gate.txt", run.Transcript);
    }

    [Theory]
    [InlineData("tflint --chdir cdktf.out/stacks/aws-prod-network *", "exit 2")]
    [InlineData("trivy config * scanned/hard", "exit 3")]
    public void Scanner_that_stops_a_hard_environment_leaves_apply_out_after_all_others_had_their_say(string gate, string answer)
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering(gate, answer);
        var run = runner.Run("deploy", RunEvent.Dispatch(repository, ("environment", "prod")));

        Assert.Equal("failure", run["scan"].Result);
        Assert.Contains(run["scan"].Calls, call => call.StartsWith("checkov --directory cdktf.out/stacks/aws-prod-network ", StringComparison.Ordinal));
        Assert.Equal(["plan-prod: skipped", "review-prod: skipped", "approve-prod: skipped", "tell-prod: skipped", "apply-prod-1: skipped"], run.Results.Where(result => result.Contains("prod", StringComparison.Ordinal)));
        Assert.Equal(Told, run.Told());
    }

    [Theory]
    [InlineData("dev", "tflint --chdir cdktf.out/stacks/aws-dev-network *", "exit 2")]
    [InlineData("prod", "checkov --directory cdktf.out/stacks/aws-prod-network *", "exit 1")]
    public void Scanner_only_reports_of_a_soft_environment_and_Checkov_of_any_deployment(string environment, string gate, string answer)
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering(gate, answer);
        Assert.Equal("success", runner.Run("deploy", RunEvent.Dispatch(repository, ("environment", environment)))["scan"].Result);
    }

    [Theory]
    [InlineData("tflint --chdir *", "", "TFLint accepted a machine type that aws does not have: the check is not effective.\n")]
    [InlineData("tflint --chdir *", "exit 1", "TFLint accepted a machine type that aws does not have: the check is not effective.\n")]
    [InlineData("trivy config *", "", "Trivy accepted a port that is open to the internet: the check is not effective.\n")]
    [InlineData("trivy config *", "exit 1", "Trivy accepted a port that is open to the internet: the check is not effective.\n")]
    [InlineData("checkov --directory *", "echo '{\"passed\":0}'", "Checkov accepted a port that is open to the internet: the check is not effective.\n")]
    [InlineData("checkov --directory *", "exit 2", "Checkov accepted a port that is open to the internet: the check is not effective.\n")]
    [InlineData("opa test *", "echo '[]'", "No policy has a test.\n")]
    [InlineData("opa test *", "echo '[{\"package\":\"data.lynx\",\"name\":\"test_tags\",\"fail\":true}]'; exit 2", "data.lynx.test_tags failed\n")]
    public void Tool_that_lets_a_known_mistake_through_stops_everything(string command, string answer, string said)
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering(command, answer);
        var run = Merge(runner);

        Assert.Equal("scan: failure", run.Results[1]);
        Assert.Contains(said, run["scan"].Log, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Jobs, job => job.Environment is not null);
    }

    [Fact]
    public void Policy_that_fails_on_a_plan_leaves_apply_out()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering("conftest test masked/aws-prod-network.json *", "exit 1");
        var run = runner.Run("deploy", RunEvent.Dispatch(repository, ("environment", "prod")));
        Assert.Equal(["plan-prod: success", "review-prod: failure", "approve-prod: skipped", "tell-prod: skipped", "apply-prod-1: skipped"], run.Results.Where(result => result.Contains("prod", StringComparison.Ordinal)));
    }

    [Fact]
    public void Plan_that_fails_leaves_its_environment_as_it_is_and_the_others_are_still_gated()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering("./infra diff *aws-dev-network *", "exit 5");
        var run = Merge(runner);

        Assert.StartsWith("./infra gate aws-dev-cluster aws-dev-network ", run["plan-dev"].Calls[^1], StringComparison.Ordinal);
        Assert.Equal("skipped", run["apply-dev-1"].Result);
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Plan_after_the_approval_that_loses_more_than_was_approved_is_not_applied()
    {
        using var runner = new WorkflowRunner(SmallEstate.AskingForDev, repository).Answering("./infra diff aws-dev-cluster --out *", """
            mkdir -p summaries masked
            echo '{}' | tee summaries/aws-dev-cluster.digest.json summaries/aws-dev-cluster.findings.json > masked/aws-dev-cluster.json
            echo '{"stack":"aws-dev-cluster","hasChanges":true,"changes":[{"address":"aws_eks_cluster.main","action":"replace"}],"widening":[]}' > summaries/aws-dev-cluster.json
            """);
        var run = runner.Run("deploy", RunEvent.Dispatch(repository, ("environment", "dev")));

        Assert.Equal(["approve-dev: success", "tell-dev: success", "apply-dev-1: success", "plan-dev-2: success", "review-dev-2: failure", "apply-dev-2: skipped"], run.Results.Skip(4).Take(6));
        Assert.EndsWith("aws-dev-cluster would now destroy resources or open access that the approver has not seen. Start the run again, and approve its new plan.\n", run["review-dev-2"].Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_that_fails_leaves_later_waves_and_prod_out()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering("./infra deploy aws-dev-network *", "echo INFRA4001 >&2; exit 4");
        var run = Merge(runner);

        Assert.Equal(
            [
                "synth: success", "scan: success", "plan-dev: success", "review-dev: success", "apply-dev-1: failure", "plan-dev-2: skipped", "review-dev-2: skipped", "apply-dev-2: skipped",
                "plan-prod: skipped", "review-prod: skipped", "approve-prod: skipped", "tell-prod: skipped", "apply-prod-1: skipped",
                "notify-success: skipped", "notify-failure: success",
            ],
            run.Results);
        Assert.Equal(Told, run.Told());
        Snapshot.Match("failing-apply.txt", run.Transcript);
    }

    [Fact]
    public void Approval_that_is_refused_applies_nothing_and_is_told()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { Refuses = "prod-approval" };
        var run = Merge(runner);

        Assert.Equal(["apply-dev-1: success", "apply-dev-2: success", "apply-prod-1: skipped"], run.Results.Where(result => result.StartsWith("apply-", StringComparison.Ordinal)));
        Assert.Equal("failure", run["approve-prod"].Result);
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Run_that_is_cancelled_goes_no_further_and_is_told()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { CancelsBefore = "plan-prod" };
        var run = Merge(runner);

        Assert.Equal(
            ["apply-dev-2: success", "plan-prod: skipped", "review-prod: skipped", "approve-prod: skipped", "tell-prod: skipped", "apply-prod-1: skipped", "notify-success: skipped", "notify-failure: success"],
            run.Results.Skip(7));
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Policies_that_let_the_known_bad_plan_through_stop_everything()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering("conftest test policy/known-bad/plan.json *", """echo '[{"namespace":"lynx.tags"}]' """);
        var run = Merge(runner);

        Assert.Equal("scan: failure", run.Results[1]);
        Assert.Contains("Conftest accepted the known bad plan in the namespaces above: these policies are not effective.\n", run["scan"].Log, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Jobs, job => job.Environment is not null || job.Id.StartsWith("plan-", StringComparison.Ordinal) && job.Result != "skipped");
        Assert.Equal(Told, run.Told());
    }

    [Fact]
    public void Channel_that_can_not_be_reached_does_not_keep_the_news_from_the_next()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository).Answering("./infra synth", "exit 1").Answering("./infra notify alerts *", "exit 1");
        Assert.Equal(Told, Merge(runner).Told());
    }

    private WorkflowRun Merge(WorkflowRunner runner) => runner.Run("deploy", RunEvent.Merge(repository));
}
