namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments of a merge, to the last message.</summary>
public sealed class DeployRunTests : IDisposable
{
    private static readonly string[] All =
    [
        "synth: success", "policies: success",
        "plan-dev-1 (aws-dev-network): success", "review-dev-1: success", "apply-dev-1: success",
        "plan-dev-2 (aws-dev-cluster): success", "review-dev-2: success", "apply-dev-2: success",
        "plan-prod-1 (aws-prod-network): success", "review-prod-1: success", "apply-prod-1: success",
        "notify-success: success", "notify-failure: skipped",
    ];

    private readonly WorkflowRunner _runner = new WorkflowRunner(SmallEstate.Workflows).Changing("aws-dev-cluster", "aws-dev-network", "aws-prod-network");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Merge_deploys_what_changed_since_the_last_deployment_wave_by_wave_and_prod_after_dev()
    {
        _runner.Answering("gh run list *", $"echo {_runner.Repository.Earlier}");
        var run = Merge();

        Assert.Equal(All, run.Results);
        Assert.Contains("./infra changed --base earlier --out cdktf.out --json", run["synth"].Calls);
        Snapshot.Match("merge.txt", run.Transcript);
    }

    [Fact]
    public void Merge_is_approved_after_its_plan_and_applies_nothing_but_that_plan()
    {
        var run = Merge();

        Assert.Equal(
            ["apply-dev-1 dev", "apply-dev-2 dev", "apply-prod-1 prod"],
            run.Jobs.Where(job => job.Environment is not null).Select(job => $"{job.Id} {job.Environment}"));
        Assert.All(run.Jobs.Where(job => job.Copy is not null), job => Assert.Contains(
            $"./infra diff {job.Copy} --out cdktf.out --plans {RunEvent.RunId} --summaries summaries --plan-json plans", job.Calls));
        Assert.Equal(
            [
                "aws-actions/configure-aws-credentials role-to-assume=arn:aws:iam::123456789012:role/acme-prod-apply role-session-name=acme-prod-apply aws-region=eu-central-1",
                $"./infra deploy aws-prod-network --out cdktf.out --saved {RunEvent.RunId} --summaries summaries --outputs outputs/prod-1.json",
            ],
            run["apply-prod-1"].Calls);
        Assert.Equal("# Plans\n", run["review-prod-1"].Summary);
        Assert.Contains("outputs-prod-1", run.Artifacts.Names);
    }

    [Fact]
    public void First_merge_deploys_everything_for_there_is_nothing_to_compare_with()
    {
        var run = Merge();
        Assert.Equal(All, run.Results);
        Assert.DoesNotContain(run["synth"].Calls, call => call.StartsWith("./infra changed", StringComparison.Ordinal));
    }

    [Fact]
    public void Merge_that_changes_one_environment_leaves_the_waves_of_the_others_out()
    {
        _runner.Changing("aws-prod-network", "azure-dev-network").Answering("gh run list *", $"echo {_runner.Repository.Earlier}");
        Assert.Equal(
            [
                "synth: success", "policies: success", "plan-dev-1: skipped", "review-dev-1: skipped", "apply-dev-1: skipped",
                "plan-dev-2: skipped", "review-dev-2: skipped", "apply-dev-2: skipped",
                "plan-prod-1 (aws-prod-network): success", "review-prod-1: success", "apply-prod-1: success",
                "notify-success: success", "notify-failure: skipped",
            ],
            Merge().Results);
    }

    [Fact]
    public void Stack_whose_plan_changes_nothing_asks_for_no_approval_and_holds_up_nothing()
    {
        _runner.Answering("./infra diff aws-dev-network *", """
            mkdir -p summaries
            echo '{"stack":"aws-dev-network","hasChanges":false}' > summaries/aws-dev-network.json
            """);
        var run = Merge();

        Assert.Equal(All.Select(result => result == "apply-dev-1: success" ? "apply-dev-1: skipped" : result), run.Results);
        Assert.Contains("./infra deploy aws-dev-cluster --out cdktf.out --saved 4711 --summaries summaries --outputs outputs/dev-2.json", run["apply-dev-2"].Calls);
    }

    [Fact]
    public void CdktfDeploy_plans_again_after_the_approval()
    {
        using var runner = new WorkflowRunner(SmallEstate.Render(DeployStrategy.CdktfDeploy));
        var run = runner.Run("deploy", RunEvent.Merge(runner.Repository));

        Assert.Equal(All.Where(result => !result.StartsWith("review-", StringComparison.Ordinal)), run.Results);
        Assert.Equal(
            ["npm ci --ignore-scripts", "npx cdktf deploy aws-prod-network --skip-synth --output cdktf.out --auto-approve --outputs-file outputs/prod-1.json"],
            run["apply-prod-1"].Calls.Skip(1));
    }

    private WorkflowRun Merge() => _runner.Run("deploy", RunEvent.Merge(_runner.Repository));
}
