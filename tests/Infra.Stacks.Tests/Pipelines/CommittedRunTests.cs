
namespace Infra.Stacks.Tests.Pipelines;

/// <summary>The workflows that this repository itself has, where all is well.</summary>
public sealed class CommittedRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private readonly WorkflowRunner _runner = new WorkflowRunner(GeneratedWorkflows.Committed, repository)
    {
        Estate = ScratchEstate.Of("aws-dev-network", "aws-dev-cluster<aws-dev-network", "aws-prod-network", "aws-prod-cluster<aws-prod-network", "google-dev-network"),
    }.Changing("aws-dev-network", "aws-prod-network", "google-dev-network");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Committed_pull_request_succeeds() => RequireSuccess(_runner.Run("pull-request", RunEvent.PullRequest(repository)), "report", "pull-request");

    [Fact]
    public void Committed_deployment_of_a_merge_is_of_dev_and_asks_nobody() =>
        Assert.Equal(["dev"], EnvironmentsOf(_runner.Run("deploy", RunEvent.Merge(repository))));

    [Fact]
    public void Committed_deployment_on_demand_is_of_prod_and_asks_once() =>
        Assert.Equal(["prod-approval", "prod"], EnvironmentsOf(_runner.Run("deploy", RunEvent.Dispatch(repository, ("environment", "prod")))));

    [Fact]
    public void Committed_rollback_succeeds() => RequireSuccess(
        _runner.Run("rollback", RunEvent.Dispatch(repository, ("environment", "dev"), ("commit", repository.Earlier))), "notify-success");

    [Fact]
    public void Committed_drift_succeeds() => RequireSuccess(_runner.Run("drift", RunEvent.Schedule(repository)), "drift-report", "notify-success");

    [Theory]
    [InlineData("destroy")]
    [InlineData("unlock")]
    public void Committed_work_on_one_stack_succeeds(string workflow) => RequireSuccess(
        _runner.Run(workflow, RunEvent.Dispatch(repository, ("stack", "aws-dev-network"), ("confirm", "aws-dev-network"), ("lock", "7f1c"))), $"{workflow}-dev", "notify-success");

    [Fact]
    public void Committed_answer_to_a_command_runs_one_job_again() => Assert.Contains(
        "gh api --silent --method POST repos/lynx/infra/actions/jobs/2/rerun", _runner.Run("commands", RunEvent.Comment(repository, "/infra plan aws-dev-network"))["answer"].Calls);

    private static IEnumerable<string> EnvironmentsOf(WorkflowRun run)
    {
        RequireSuccess(run, "notify-success");
        return run.Jobs.Select(job => job.Environment).OfType<string>().Distinct();
    }

    private static void RequireSuccess(WorkflowRun run, params string[] ran)
    {
        Assert.Equal("", string.Join('\n', run.Jobs.Where(job => job.Result == "failure").Select(job => $"{job}\n{job.Log}")));
        Assert.All(ran, id => Assert.Equal("success", run[id].Result));
    }
}
