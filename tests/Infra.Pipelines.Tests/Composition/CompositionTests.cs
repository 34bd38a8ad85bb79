using Infra.Contracts.Identities;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests.Composition;

/// <summary>What the pipelines of an estate do, whichever forge runs them.</summary>
public sealed class CompositionTests
{
    private static readonly string[] Changing = ["deploy", "rollback", "destroy", "unlock", "foundation"];

    [Fact]
    public void Every_stack_of_an_active_cloud_is_in_one_wave_after_what_it_reads() => Assert.Equal(
        [("apply-dev-1", "aws-dev-network"), ("apply-dev-2", "aws-dev-cluster"), ("apply-prod-1", "aws-prod-network")],
        Pipeline("deploy").Jobs.Where(job => job.Environment is not null).SelectMany(job => job.WorksOn!.Candidates.Select(stack => (job.Name, stack))));

    [Fact]
    public void Foundations_are_changed_by_their_own_pipeline_only_and_inactive_clouds_never()
    {
        Assert.Equal(["aws-foundation"], Pipeline("foundation").Jobs.Where(job => job.Environment is not null).SelectMany(job => job.WorksOn!.Candidates));
        // What frees a lock changes no resource.
        var changed = Changing.Except(["foundation", "unlock"]).SelectMany(name => Pipeline(name).Jobs).Where(job => job.Environment is not null).SelectMany(job => job.WorksOn!.Candidates).ToHashSet();
        Assert.DoesNotContain("aws-foundation", changed);
        Assert.DoesNotContain("azure-dev-network", changed);
    }

    [Fact]
    public void Wave_waits_for_the_one_before_it_across_environments()
    {
        var jobs = Pipeline("deploy").Jobs.ToDictionary(job => job.Name);
        Assert.Equal(["synth", "scan"], jobs["plan-dev"].Needs);
        Assert.Equal(["review-dev"], jobs["apply-dev-1"].Needs);
        Assert.Equal(["review-dev", "apply-dev-1"], jobs["plan-dev-2"].Needs);
        Assert.Equal(["review-dev", "review-dev-2"], jobs["apply-dev-2"].Needs);
        Assert.Equal(["synth", "scan", "apply-dev-2"], jobs["plan-prod"].Needs);
        Assert.Equal(["synth", "plan-prod"], jobs["review-prod"].Needs);
        Assert.Equal(["review-prod"], jobs["approve-prod"].Needs);
        Assert.Equal(["review-prod", "approve-prod"], jobs["apply-prod-1"].Needs);
    }

    [Fact]
    public void First_plan_waits_for_the_proof_that_tools_of_others_can_refuse()
    {
        var pipeline = new Delivery(TestEstate.Options with { Gates = Enum.GetValues<GateTool>() }).Pipelines(TestEstate.Output, TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "deploy");
        Assert.Equal(["synth", "scan"], pipeline.Jobs.Single(job => job.Name == "plan-dev").Needs);
        Assert.Contains(pipeline.Jobs.Single(job => job.Name == "scan").Steps.OfType<JobStep.Script>(), step => step.Text.Contains("policy/known-bad/plan.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Environment_is_asked_for_once_a_run_where_the_governance_says_so() => Assert.Equal(
        [("deploy", "prod"), ("rollback", "prod"), ("destroy", "prod"), ("unlock", "prod"), ("unlock", "prod-foundation"), ("foundation", "prod-foundation")],
        Changing.SelectMany(name => Pipeline(name).Jobs.Where(job => job.AsksFor is not null).Select(job => (name, job.AsksFor))));

    [Fact]
    public void Tool_of_others_shares_no_job_with_an_identity() => Assert.All(
        new Delivery(TestEstate.Options with { Gates = Enum.GetValues<GateTool>() }).Pipelines(TestEstate.Output, TestEstate.OnGitHub).SelectMany(pipeline => pipeline.Jobs).Where(job => job.Login is not null),
        job => Assert.Empty(job.Tools.Except([Tool.Dotnet, Tool.Node, Tool.Terraform])));

    [Fact]
    public void Environment_of_many_stacks_is_planned_by_several_jobs() => Assert.Equal(
        ["plan-dev-part-1", "plan-dev-part-2", "review-dev", "apply-dev-1", "plan-dev-2", "review-dev-2", "apply-dev-2", "plan-prod", "review-prod", "approve-prod", "tell-prod", "apply-prod-1"],
        new Delivery(TestEstate.Options with { StacksPerJob = 1 }).Pipelines(TestEstate.Output, TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "deploy").Stages.Skip(1).SkipLast(1).SelectMany(stage => stage.Jobs).Select(job => job.Name));

    [Theory]
    [InlineData(MergePolicy.Everything, "dev prod")]
    [InlineData(MergePolicy.FirstEnvironment, "dev")]
    [InlineData(MergePolicy.Nothing, "")]
    public void Merge_deploys_what_the_policy_says(MergePolicy policy, string deployed)
    {
        var pipeline = new Delivery(TestEstate.Options with { OnMerge = policy }).Pipelines(TestEstate.Output, TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "deploy");
        Assert.Equal(policy != MergePolicy.Nothing, pipeline.Triggers.OfType<Trigger.Merge>().Any());
        Assert.Equal(deployed, string.Join(' ', pipeline.Jobs.Where(job => job.OnlyFor?.OnMerge == true).Select(job => job.OnlyFor!.Values[^1]).Distinct()));
    }

    [Fact]
    public void One_job_at_a_time_changes_an_environment_whichever_pipeline_it_is_of() => Assert.All(
        Changing.SelectMany(name => Pipeline(name).Jobs).Where(job => job.Environment is not null),
        job => Assert.Equal($"environment-{job.Environment}", job.ConcurrencyGroup));

    [Fact]
    public void Identity_that_applies_is_taken_where_something_is_changed_and_nowhere_else() => Assert.All(
        Pipelines(TestEstate.OnGitHub).SelectMany(pipeline => pipeline.Jobs).Where(job => job.Login is not null),
        job => Assert.Equal(
            job.Environment switch { null => PipelineAccess.Plan, "prod-foundation" => PipelineAccess.Foundation, _ => PipelineAccess.Apply }, job.Login!.Identity.Access));

    [Fact]
    public void Pull_request_plans_active_clouds_and_shows_foundations_with_the_last_environment()
    {
        var jobs = Pipeline("pull-request").Jobs.ToDictionary(job => job.Name);
        Assert.Equal(["aws-dev-cluster", "aws-dev-network"], jobs["plan-dev"].WorksOn!.Candidates);
        Assert.Equal(["aws-foundation", "aws-prod-network"], jobs["plan-prod"].WorksOn!.Candidates);
        Assert.Equal("lynx-prod-plan", jobs["plan-prod"].Login!.Identity.Name);
    }

    [Fact]
    public void Simulation_takes_all_stacks_of_a_fork_and_no_identity()
    {
        var job = Pipeline("pull-request").Jobs.Single(job => job.Name == "simulate-dev");
        Assert.Equal(["aws-dev-cluster", "aws-dev-network", "azure-dev-network"], job.WorksOn!.Candidates);
        Assert.Null(job.Login);
    }

    [Fact]
    public void Merge_request_of_GitLab_gets_no_identity() => Assert.All(
        Pipelines(TestEstate.OnGitLab).Single(pipeline => pipeline.Name == "pull-request").Jobs, job => Assert.Null(job.Login));

    [Fact]
    public void Foundation_of_an_environments_own_account_is_planned_with_its_identity()
    {
        var output = TestEstate.Of("aws-dev-foundation", "aws-prod-foundation", "aws-dev-network", "aws-prod-network");
        var jobs = new Delivery(TestEstate.Options).Pipelines(output, TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "pull-request").Jobs.ToDictionary(job => job.Name);

        Assert.Equal(["aws-dev-foundation", "aws-dev-network"], jobs["plan-dev"].WorksOn!.Candidates);
        Assert.Equal(["aws-prod-foundation", "aws-prod-network"], jobs["plan-prod"].WorksOn!.Candidates);
    }

    [Fact]
    public void Gates_stop_for_hard_environments_and_foundations() => Assert.Equal(
        ["aws-foundation", "aws-prod-network"],
        Pipeline("pull-request").Jobs.Where(job => job.Name.StartsWith("plan-", StringComparison.Ordinal)).SelectMany(job => job.Steps.OfType<JobStep.Check>()).SelectMany(step => step.Gate.Hard));

    [Fact]
    public void Drift_is_looked_for_in_foundations_too() => Assert.Equal(
        [
            "./infra drift aws-dev-cluster aws-dev-network --out cdktf.out --summaries summaries",
            "./infra drift aws-foundation aws-prod-network --out cdktf.out --summaries summaries",
        ],
        Pipeline("drift").Jobs.Where(job => job.Login is not null).Select(job => ((JobStep.Script)job.Steps.Single()).Text));

    [Fact]
    public void Job_that_writes_on_the_forge_has_no_identity_in_a_cloud() => Assert.All(
        Pipelines(TestEstate.OnGitHub).SelectMany(pipeline => pipeline.Jobs).Where(job => job.Forge != ForgeAccess.None), job => Assert.Null(job.Login));

    [Fact]
    public void Channels_are_told_of_their_outcome() => Assert.Equal(
        [("notify-success", "deployments", "succeeded"), ("notify-success", "audit", "succeeded"), ("notify-failure", "alerts", "failed"), ("notify-failure", "audit", "failed")],
        from job in Pipeline("deploy").Jobs
        where job.Name.StartsWith("notify", StringComparison.Ordinal)
        from step in job.Steps.Cast<JobStep.Script>()
        let words = step.Text.Split(' ')
        select (job.Name, words[2], words[6]));

    [Fact]
    public void Deployment_with_cdktf_keeps_no_plan_and_reviews_none()
    {
        var pipeline = new Delivery(TestEstate.Options with { Strategy = DeployStrategy.CdktfDeploy }).Pipelines(TestEstate.Output, TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "deploy");
        Assert.DoesNotContain(pipeline.Jobs, job => job.Name.StartsWith("review", StringComparison.Ordinal));
        Assert.DoesNotContain(pipeline.Jobs, job => job.OutputArtifacts.Any(artifact => artifact.Path == "summaries"));
        Assert.Contains("npx cdktf deploy", ((JobStep.Script)pipeline.Jobs.Single(job => job.Name == "apply-dev-1").Steps.Single()).Text, StringComparison.Ordinal);
    }

    private static Pipeline Pipeline(string name) => Pipelines(TestEstate.OnGitHub).Single(pipeline => pipeline.Name == name);

    private static IReadOnlyList<Pipeline> Pipelines(SourceRepository forge) => new Delivery(TestEstate.Options).Pipelines(TestEstate.Output, forge);
}
