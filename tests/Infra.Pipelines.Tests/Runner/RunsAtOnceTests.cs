namespace Infra.Pipelines.Tests.Runner;

/// <summary>Two merges, a rollback and a look for drift at once.</summary>
public sealed class RunsAtOnceTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private readonly WorkflowRunner _runner = new WorkflowRunner(SmallEstate.Workflows, repository).Changing("aws-dev-cluster", "aws-dev-network", "aws-prod-network");

    private readonly RunsAtOnce _runs = new("prod-approval");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Applies_of_an_environment_come_one_at_a_time_in_order_and_nobody_is_pushed_out()
    {
        StartAll();

        _runs.Settle();

        Assert.Empty(_runs.Cancelled);
        Assert.Equal(
            ["first: apply-dev-1", "second: apply-dev-1", "back: apply-dev-1", "first: apply-dev-2", "second: apply-dev-2", "back: apply-dev-2"],
            _runs.Started.Where(job => job.Contains(": apply-dev", StringComparison.Ordinal)));
    }

    [Fact]
    public void While_prod_waits_for_a_person_everything_else_goes_through()
    {
        StartAll();

        _runs.Settle();

        Assert.Equal(["first: approve-prod", "second: approve-prod"], _runs.Asked);
        Assert.Equal(["back: notify-success", "drift: notify-success"], _runs.Started.Where(job => job.EndsWith("notify-success", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(_runs.Started, job => job.Contains(": apply-prod", StringComparison.Ordinal));
    }

    [Fact]
    public void Second_merge_may_be_approved_first_and_both_reach_prod_once()
    {
        StartAll();
        _runs.Settle();

        _runs.Approve("second: approve-prod");
        _runs.Settle();
        Assert.Equal(["first: approve-prod"], _runs.Asked);
        _runs.Approve("first: approve-prod");
        _runs.Settle();

        Assert.Equal(["second: apply-prod-1", "first: apply-prod-1"], _runs.Started.Where(job => job.Contains(": apply-prod", StringComparison.Ordinal)));
        Assert.Empty(_runs.Asked);
    }

    [Fact]
    public void Group_without_a_queue_would_push_out_a_job_and_be_noticed()
    {
        using var runner = Edited(text => text.Replace("      queue: max\n", "", StringComparison.Ordinal));
        foreach (var name in (string[])["first", "second", "third"]) _runs.Add(name, runner.Start("deploy", RunEvent.Merge(repository) with { Id = name }));

        _runs.Settle();

        Assert.Contains("second: apply-dev-1", _runs.Cancelled);
    }

    [Fact]
    public void Group_that_is_held_while_somebody_is_asked_would_stop_the_others_and_be_noticed()
    {
        using var runner = Edited(text => text
            .Replace("group: environment-dev\n", "group: all\n", StringComparison.Ordinal)
            .Replace("    environment: prod-approval\n", "    concurrency:\n      group: all\n      queue: max\n    environment: prod-approval\n", StringComparison.Ordinal));
        _runs.Add("first", runner.Start("deploy", RunEvent.Merge(repository) with { Id = "1" }));
        _runs.Settle();
        _runs.Add("second", runner.Start("deploy", RunEvent.Merge(repository) with { Id = "2" }));

        _runs.Settle();

        Assert.Equal(["first: approve-prod"], _runs.Asked);
        Assert.DoesNotContain("second: apply-dev-1", _runs.Started);
    }

    private WorkflowRunner Edited(Func<string, string> edit) => new(SmallEstate.Workflows.ToDictionary(file => file.Key, file => edit(file.Value)), repository);

    private void StartAll()
    {
        _runs.Add("first", _runner.Start("deploy", RunEvent.Merge(repository) with { Id = "1" }));
        _runs.Add("second", _runner.Start("deploy", RunEvent.Merge(repository) with { Id = "2" }));
        _runs.Add("back", _runner.Start("rollback", RunEvent.Dispatch(repository, ("environment", "dev"), ("commit", repository.Earlier)) with { Id = "3" }));
        _runs.Add("drift", _runner.Start("drift", RunEvent.Schedule(repository) with { Id = "4" }));
    }
}
