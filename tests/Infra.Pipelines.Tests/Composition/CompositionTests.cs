using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests.Composition;

/// <summary>What the pipelines of an estate do, whichever forge runs them.</summary>
public sealed class CompositionTests
{
    private static readonly string[] Changing = ["deploy", "rollback", "destroy", "unlock"];

    [Fact]
    public void Every_stack_of_an_active_cloud_is_in_one_wave_after_what_it_reads() => Assert.Equal(
        [("apply-dev-1", "aws-dev-network"), ("apply-dev-2", "aws-dev-cluster"), ("apply-prod-1", "aws-prod-network")],
        Pipeline("deploy").Jobs.Where(job => job.Approval is not null).SelectMany(job => job.WorksOn!.Candidates.Select(stack => (job.Name, stack))));

    [Fact]
    public void Foundations_and_inactive_clouds_are_never_changed()
    {
        var changed = Changing.SelectMany(name => Pipeline(name).Jobs).Where(job => job.Approval is not null).SelectMany(job => job.WorksOn!.Candidates).ToHashSet();
        Assert.DoesNotContain("aws-foundation", changed);
        Assert.DoesNotContain("azure-dev-network", changed);
    }

    [Fact]
    public void Wave_waits_for_the_one_before_it_across_environments()
    {
        var jobs = Pipeline("deploy").Jobs.ToDictionary(job => job.Name);
        Assert.Equal(["synth"], jobs["plan-dev-1"].Needs);
        Assert.Equal(["synth", "apply-dev-1"], jobs["plan-dev-2"].Needs);
        Assert.Equal(["synth", "apply-dev-2"], jobs["plan-prod-1"].Needs);
        Assert.Equal(["synth", "plan-prod-1"], jobs["review-prod-1"].Needs);
        Assert.Equal(["synth", "review-prod-1"], jobs["apply-prod-1"].Needs);
    }

    [Fact]
    public void First_wave_waits_for_the_proof_that_policies_can_refuse()
    {
        var pipeline = new Delivery(TestEstate.Options with { Gates = Enum.GetValues<GateTool>() }).Pipelines(TestEstate.Output, TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "deploy");
        Assert.Equal(["synth", "policies"], pipeline.Jobs.Single(job => job.Name == "plan-dev-1").Needs);
        Assert.Contains("policy/known-bad/plan.json", ((JobStep.Script)pipeline.Jobs.Single(job => job.Name == "policies").Steps.Single()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_is_approved_where_the_options_say_so() => Assert.Equal(
        [("dev", false), ("prod", true)],
        Changing.SelectMany(name => Pipeline(name).Jobs).Select(job => job.Approval).OfType<Approval>().Select(approval => (approval.Environment, approval.IsManual)).Distinct());

    [Fact]
    public void One_job_at_a_time_changes_an_environment_whichever_pipeline_it_is_of() => Assert.All(
        Changing.SelectMany(name => Pipeline(name).Jobs).Where(job => job.Approval is not null),
        job => Assert.Equal($"environment-{job.Approval!.Environment}", job.Lane));

    [Fact]
    public void Identity_that_applies_is_taken_where_something_is_changed_and_nowhere_else() => Assert.All(
        Pipelines(TestEstate.OnGitHub).SelectMany(pipeline => pipeline.Jobs).Where(job => job.Login is not null),
        job => Assert.Equal(job.Approval is null ? PipelineAccess.Plan : PipelineAccess.Apply, job.Login!.Identity.Access));

    [Fact]
    public void Pull_request_plans_active_clouds_and_shows_foundations_with_the_last_environment()
    {
        var jobs = Pipeline("pull-request").Jobs.ToDictionary(job => job.Name);
        Assert.Equal(["aws-dev-cluster", "aws-dev-network"], jobs["plan-dev"].ForEach!.Candidates);
        Assert.Equal(["aws-foundation", "aws-prod-network"], jobs["plan-prod"].ForEach!.Candidates);
        Assert.Equal("acme-prod-plan", jobs["plan-prod"].Login!.Identity.Name);
    }

    [Fact]
    public void Simulation_takes_all_stacks_of_a_fork_and_no_identity()
    {
        var job = Pipeline("pull-request").Jobs.Single(job => job.Name == "simulate-dev");
        Assert.Equal(["aws-dev-cluster", "aws-dev-network", "azure-dev-network"], job.ForEach!.Candidates);
        Assert.Null(job.Login);
    }

    [Fact]
    public void Merge_request_of_GitLab_gets_no_identity() => Assert.All(
        Pipelines(TestEstate.OnGitLab).Single(pipeline => pipeline.Name == "pull-request").Jobs, job => Assert.Null(job.Login));

    [Theory]
    [InlineData("dev", GateMode.Soft)]
    [InlineData("prod", GateMode.Hard)]
    public void Gates_stop_where_the_estate_says_so(string environment, GateMode mode) => Assert.Equal(
        [new Gate(GateTool.Infra, mode), new Gate(GateTool.Infra, mode)],
        new[] { "pull-request", "deploy" }.Select(Pipeline).SelectMany(pipeline => pipeline.Jobs)
            .Where(job => job.Name == $"plan-{environment}" || job.Name == $"plan-{environment}-1").SelectMany(job => job.Steps.OfType<JobStep.Check>()).Select(step => step.Gate));

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
        Assert.DoesNotContain(pipeline.Jobs, job => job.Keeps.Any(artifact => artifact.Path == "summaries"));
        Assert.Contains("npx cdktf deploy", ((JobStep.Script)pipeline.Jobs.Single(job => job.Name == "apply-dev-1").Steps.Single()).Text, StringComparison.Ordinal);
    }

    private static Pipeline Pipeline(string name) => Pipelines(TestEstate.OnGitHub).Single(pipeline => pipeline.Name == name);

    private static IReadOnlyList<Pipeline> Pipelines(SourceRepository forge) => new Delivery(TestEstate.Options).Pipelines(TestEstate.Output, forge);
}
