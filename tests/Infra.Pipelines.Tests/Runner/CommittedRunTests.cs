using Infra.Pipelines.Tests.Hygiene;

namespace Infra.Pipelines.Tests.Runner;

/// <summary>The workflows that this repository itself has, where all is well.</summary>
public sealed class CommittedRunTests : IDisposable
{
    private readonly WorkflowRunner _runner = new WorkflowRunner(GeneratedWorkflows.Committed).Changing("aws-dev-network", "aws-prod-network", "google-dev-network");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Committed_pull_request_succeeds() => RequireSuccess(_runner.Run("pull-request", RunEvent.PullRequest(_runner.Repository)), "report", "pull-request");

    [Fact]
    public void Committed_deployment_succeeds()
    {
        var run = _runner.Run("deploy", RunEvent.Merge(_runner.Repository));
        RequireSuccess(run, "notify-success");
        Assert.Equal(["dev", "prod"], run.Jobs.Select(job => job.Environment).OfType<string>().Distinct());
    }

    [Fact]
    public void Committed_rollback_succeeds() => RequireSuccess(
        _runner.Run("rollback", RunEvent.Dispatch(_runner.Repository, ("environment", "dev"), ("commit", _runner.Repository.Earlier))), "notify-success");

    [Fact]
    public void Committed_drift_succeeds() => RequireSuccess(_runner.Run("drift", RunEvent.Schedule(_runner.Repository)), "drift-report", "notify-success");

    [Theory]
    [InlineData("destroy")]
    [InlineData("unlock")]
    public void Committed_work_on_one_stack_succeeds(string workflow) => RequireSuccess(
        _runner.Run(workflow, RunEvent.Dispatch(_runner.Repository, ("stack", "aws-dev-network"), ("confirm", "aws-dev-network"), ("lock", "7f1c"))), $"{workflow}-dev", "notify-success");

    private static void RequireSuccess(WorkflowRun run, params string[] ran)
    {
        Assert.Equal("", string.Join('\n', run.Jobs.Where(job => job.Result == "failure").Select(job => $"{job}\n{job.Log}")));
        Assert.All(ran, id => Assert.Equal("success", run[id].Result));
    }
}
