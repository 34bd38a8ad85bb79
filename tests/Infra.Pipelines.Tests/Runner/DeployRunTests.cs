namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments of the small estate, from merge to the last message.</summary>
public sealed class DeployRunTests
{
    [Fact]
    public void Merge_deploys_wave_by_wave_and_prod_after_dev()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows);
        var run = runner.Run("deploy", RunEvent.Merge(runner.Repository));
        Snapshot.Match("merge.txt", run.Transcript);
        Assert.Equal("", string.Join('\n', run.Jobs.Select(job => job.Log)));
    }
}
