namespace Infra.Pipelines.Tests.Runner;

/// <summary>Deployments of a merge, to the last message.</summary>
public sealed class DeployRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private static readonly string[] All =
    [
        "synth: success", "scan: success",
        "plan-dev: success", "review-dev: success", "apply-dev-1: success", "plan-dev-2: success", "review-dev-2: success", "apply-dev-2: success",
        "plan-prod: success", "review-prod: success", "approve-prod: success", "tell-prod: success", "apply-prod-1: success",
        "notify-success: success", "notify-failure: skipped",
    ];

    private readonly WorkflowRunner _runner = new WorkflowRunner(SmallEstate.Workflows, repository).Changing("aws-dev-cluster", "aws-dev-network", "aws-prod-network");

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Merge_deploys_what_changed_since_the_last_deployment_wave_by_wave_and_prod_after_dev()
    {
        _runner.Answering("gh run list *", $"echo {repository.Earlier}");
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
            ["apply-dev-1 dev", "apply-dev-2 dev", "approve-prod prod-approval", "apply-prod-1 prod"],
            run.Jobs.Where(job => job.Environment is not null).Select(job => $"{job.Id} {job.Environment}"));
        Assert.Equal(
            [
                "aws-actions/configure-aws-credentials role-to-assume=arn:aws:iam::123456789012:role/lynx-prod-apply role-session-name=lynx-prod-apply aws-region=eu-central-1",
                $"./infra deploy aws-prod-network --out cdktf.out --saved {RunEvent.RunId} --summaries summaries --outputs outputs/prod-1.json",
            ],
            run["apply-prod-1"].Calls);
        Assert.Empty(run["approve-prod"].Calls);
        Assert.Equal("# Plans\n", run["review-prod"].Summary);
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
        _runner.Changing("aws-prod-network", "azure-dev-network").Answering("gh run list *", $"echo {repository.Earlier}");
        Assert.Equal(
            [
                "synth: success", "scan: success", "plan-dev: skipped", "review-dev: skipped", "apply-dev-1: skipped",
                "plan-dev-2: skipped", "review-dev-2: skipped", "apply-dev-2: skipped",
                "plan-prod: success", "review-prod: success", "approve-prod: success", "tell-prod: success", "apply-prod-1: success",
                "notify-success: success", "notify-failure: skipped",
            ],
            Merge().Results);
    }

    [Fact]
    public void Stack_whose_plan_changes_nothing_is_not_applied_and_lets_the_plans_of_its_readers_stand()
    {
        Planning(("aws-dev-network", """{"stack":"aws-dev-network","hasChanges":false}"""));
        var run = Merge();

        Assert.Equal(
            All.Select(result => result is "apply-dev-1: success" or "plan-dev-2: success" or "review-dev-2: success" ? result.Replace("success", "skipped", StringComparison.Ordinal) : result),
            run.Results);
        Assert.Contains("./infra deploy aws-dev-cluster --out cdktf.out --saved 4711 --summaries summaries --outputs outputs/dev-2.json", run["apply-dev-2"].Calls);
    }

    [Fact]
    public void Who_approves_is_told_what_waits_before_anybody_has_answered()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { Refuses = "prod-approval" };

        Assert.Equal(
            ((string[])["alerts", "audit"]).Select(channel => $"./infra notify {channel} --title 'Deploy prod' --status waiting --url https://github.com/lynx/infra/actions/runs/4711 --summaries summaries --outputs outputs --out cdktf.out"),
            runner.Run("deploy", RunEvent.Merge(repository))["tell-prod"].Calls);
    }

    [Fact]
    public void Environment_without_changes_asks_nobody()
    {
        Planning(("aws-prod-network", """{"stack":"aws-prod-network","hasChanges":false}"""));
        Assert.Equal(["review-prod: success", "approve-prod: skipped", "tell-prod: skipped", "apply-prod-1: skipped"], Merge().Results.Skip(9).Take(4));
    }

    [Fact]
    public void Stack_that_waits_for_its_producer_is_planned_and_judged_when_that_is_applied()
    {
        _runner.Answering("./infra diff aws-dev-cluster aws-dev-network *", """
            mkdir -p summaries masked
            echo '{"stack":"aws-dev-network","hasChanges":true}' > summaries/aws-dev-network.json
            echo '{}' | tee masked/aws-dev-network.json summaries/aws-dev-network.digest.json > summaries/aws-dev-network.findings.json
            echo '{"stack":"aws-dev-cluster","hasChanges":false,"plannedAfter":["aws-dev-network"]}' > summaries/aws-dev-cluster.json
            """);
        var run = Merge();

        Assert.Equal(All, run.Results);
        Assert.Contains("Conftest checks aws-dev-cluster after the stacks that it reads are applied.\n", run["review-dev"].Log, StringComparison.Ordinal);
        Assert.Contains(run["review-dev-2"].Calls, call => call.StartsWith("conftest test masked/aws-dev-cluster.json ", StringComparison.Ordinal));
    }

    private void Planning(params (string Stack, string Summary)[] plans)
    {
        foreach (var (stack, summary) in plans)
        {
            _runner.Answering($"./infra gate *{stack} *", $$"""
                mkdir -p summaries
                for stack in $(stacks "$@"); do echo '[]' > "summaries/$stack.findings.json"; done
                echo '{{summary}}' > summaries/{{stack}}.json
                """);
        }
    }

    [Fact]
    public void CdktfDeploy_plans_again_after_the_approval()
    {
        using var runner = new WorkflowRunner(SmallEstate.WithCdktf, repository);
        var run = runner.Run("deploy", RunEvent.Merge(repository));

        Assert.Equal(All.Where(result => !result.StartsWith("review-", StringComparison.Ordinal) && result is not ("plan-dev-2: success" or "tell-prod: success")), run.Results);
        Assert.Equal(
            ["npm ci --ignore-scripts", "npx cdktf deploy aws-prod-network --skip-synth --output cdktf.out --auto-approve --outputs-file outputs/prod-1.json"],
            run["apply-prod-1"].Calls.Skip(1));
    }

    private WorkflowRun Merge() => _runner.Run("deploy", RunEvent.Merge(repository));
}
