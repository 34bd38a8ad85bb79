namespace Infra.Pipelines.Tests.Runner;

/// <summary>The nightly comparison.</summary>
public sealed class DriftRunTests : IDisposable
{
    private readonly WorkflowRunner _runner = new(SmallEstate.Workflows);

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Clouds_as_deployed_are_reported_too_for_an_issue_to_be_closed()
    {
        var run = Compare();

        Assert.Equal(["synth: success", "drift-dev: success", "drift-prod: success", "drift-report: success", "notify-success: success", "notify-failure: skipped"], run.Results);
        Assert.Equal(["deployments: succeeded", "audit: succeeded"], run.Told());
    }

    [Fact]
    public void Drift_is_reported_by_a_job_without_identity_and_told()
    {
        _runner.Answering("./infra drift aws-dev-* --summaries summaries", """
            mkdir -p summaries
            echo '{}' | tee summaries/aws-dev-cluster.json > summaries/aws-dev-network.json
            exit 6
            """)
            .Answering("./infra drift * --report summaries", """[ -z "${CLOUD_IDENTITY:-}" ] || refuse identity; token "$GITHUB_TOKEN"; need summaries/aws-{dev,prod}-network.json""");
        var run = Compare();

        Assert.Equal(["synth: success", "drift-dev: failure", "drift-prod: success", "drift-report: success", "notify-success: skipped", "notify-failure: success"], run.Results);
        Assert.Equal(["alerts: failed", "audit: failed"], run.Told());
        Snapshot.Match("drift.txt", run.Transcript);
    }

    [Fact]
    public void Comparison_that_fails_altogether_leaves_the_others_to_be_reported()
    {
        _runner.Answering("./infra drift aws-dev-* --summaries summaries", "exit 1")
            .Answering("./infra drift * --report summaries", "need summaries/aws-prod-network.json; [ ! -e summaries/aws-dev-network.json ]");
        var run = Compare();

        Assert.Equal(["synth: success", "drift-dev: failure", "drift-prod: success", "drift-report: success", "notify-success: skipped", "notify-failure: success"], run.Results);
        Assert.Equal(["alerts: failed", "audit: failed"], run.Told());
    }

    private WorkflowRun Compare() => _runner.Run("drift", RunEvent.Schedule(_runner.Repository));
}
