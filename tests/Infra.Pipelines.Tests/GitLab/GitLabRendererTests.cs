using Infra.Contracts.Identities;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Tests.TestPipeline;

namespace Infra.Pipelines.Tests.GitLab;

public sealed class GitLabRendererTests
{
    private static readonly Selection Chosen = new("chosen", "test", ["aws-dev-network"]);

    [Fact]
    public void Pipeline_is_told_apart_by_its_event_or_its_task()
    {
        var file = Render(SmallPipeline with { Triggers = [new Trigger.Merge(), new Trigger.Schedule(), new Trigger.Manual([])] }, (SmallPipeline with { Name = "ask" }).OnProposal());

        Assert.Equal(
            [
                "$CI_PIPELINE_SOURCE == \"push\" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
                "$CI_PIPELINE_SOURCE == \"schedule\" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
                "$CI_PIPELINE_SOURCE =~ /^(web|api|trigger)$/ && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $TASK == \"try\"",
                "$CI_PIPELINE_SOURCE == \"merge_request_event\"",
            ],
            file.Workflow.Rules.Select(rule => rule.If));
        Assert.Equal(file.Workflow.Rules.Take(3).Select(rule => rule.If), file.Jobs["try:test"].Rules.Select(rule => rule.If));
        Assert.Equal(["try"], file.Variables["TASK"].Options);
        Assert.Equal("try", file.Variables["TASK"].Value);
    }

    [Fact]
    public void Stages_of_all_pipelines_keep_the_order_of_each()
    {
        var file = Render(
            SmallPipeline with { Stages = [Stage("check", "a"), Stage("dev", "b"), Stage("prod", "c"), Stage("notify", "d")] },
            SmallPipeline with { Name = "ask", Stages = [Stage("check", "a"), Stage("plan", "b"), Stage("report", "c"), Stage("notify", "d")] });
        Assert.Equal(["check", "dev", "prod", "plan", "report", "notify"], file.Stages);
    }

    [Fact]
    public void Inputs_are_variables_with_the_choices_of_all_pipelines()
    {
        var file = Render(
            SmallPipeline with { Triggers = [new Trigger.Manual([new("environment", "Which", ["all", "dev"]), new("commit", "Which one")])] },
            SmallPipeline with { Name = "again", Triggers = [new Trigger.Manual([new("environment", "Other", ["dev", "prod"])])] });

        Assert.Equal(["all", "dev", "prod"], file.Variables["INPUT_ENVIRONMENT"].Options);
        Assert.Equal(("all", "Which"), (file.Variables["INPUT_ENVIRONMENT"].Value, file.Variables["INPUT_ENVIRONMENT"].Description));
        Assert.Equal(("", null), (file.Variables["INPUT_COMMIT"].Value, file.Variables["INPUT_COMMIT"].Options));
    }

    [Fact]
    public void Title_shows_the_inputs_that_are_named() => Assert.Equal(
        "Try $INPUT_REQUEST",
        Render(SmallPipeline with { Triggers = [new Trigger.Manual([new("request", "R")])], Shows = ["request"] }).Workflow.Rules[0].Variables!["PIPELINE_TITLE"]);

    [Fact]
    public void Approval_is_a_manual_job_that_the_pipeline_waits_for_and_that_holds_nothing()
    {
        var job = Render(Of(SmallJob with { AsksFor = "dev" })).Jobs["try:test"];
        Assert.Equal(("manual", false), (job.Rules[0].When, job.Rules[0].AllowFailure));
        Assert.Equal(("dev-approval", null, null), (job.Environment!.Name, job.ResourceGroup, job.IdTokens));
    }

    [Fact]
    public void Job_that_changes_an_environment_is_in_its_lane()
    {
        var job = Render(Of(SmallJob with { Environment = "dev", ConcurrencyGroup = "environment-dev" })).Jobs["try:test"];
        Assert.Equal(("dev", "environment-dev", false, null), (job.Environment!.Name, job.ResourceGroup, job.Interruptible, job.Rules[0].When));
    }

    [Theory]
    [InlineData(RunCondition.OnSuccess, null)]
    [InlineData(RunCondition.OnFailure, "on_failure")]
    [InlineData(RunCondition.Always, "always")]
    public void Job_runs_on_its_outcome(RunCondition runs, string? when) => Assert.Equal(when, Render(Of(SmallJob with { Runs = runs })).Jobs["try:test"].Rules[0].When);

    [Fact]
    public void Job_needs_also_whose_files_it_takes()
    {
        Artifact kept = new("kept", "outputs", 7);
        var jobs = Render(Of(SmallJob with { OutputArtifacts = [kept] }, SmallJob with { Name = "second" }, SmallJob with { Name = "third", Needs = ["second"], InputArtifacts = [kept] })).Jobs;
        Assert.Equal([new("try:second"), new("try:test")], jobs["try:third"].Needs);
        Assert.Equal(("7 days", "developer", "always"), (jobs["try:test"].Artifacts!.ExpireIn, jobs["try:test"].Artifacts!.Access, jobs["try:test"].Artifacts!.When));
        Assert.Null(jobs["try:second"].Needs);
    }

    [Fact]
    public void Job_with_nothing_to_work_on_chooses_nothing_for_the_jobs_after_it()
    {
        Selection changing = new("changing", "second", ["aws-dev-network"]);
        var jobs = Render(Of(SmallJob with { Selects = [Chosen] }, SmallJob with { Name = "second", Needs = ["test"], WorksOn = Chosen, Selects = [changing] })).Jobs;
        Assert.Equal(
            """
            STACKS=$(cat selection/chosen.json)
            export STACKS
            if [ "$STACKS" = "[]" ]; then
              echo '[]' > selection/changing.json
              echo "Nothing to do."
              exit 0
            fi
            """,
            string.Join('\n', jobs["try:second"].Script.Take(2)));
    }

    [Fact]
    public void Job_of_an_answer_is_part_of_the_pipelines_with_that_answer_and_no_other_job_waits_for_it_elsewhere()
    {
        var (dev, prod) = (new Answers("environment", ["all", "dev"]), new Answers("environment", ["all", "prod"]));
        var jobs = Render(SmallPipeline with
        {
            Triggers = [new Trigger.Merge(), new Trigger.Manual([new("environment", "Which", ["all", "dev", "prod"])])],
            Stages =
            [
                new("all",
                [
                    SmallJob, SmallJob with { Name = "dev", Needs = ["test"], OnlyFor = dev }, SmallJob with { Name = "more-of-dev", Needs = ["dev"], OnlyFor = dev },
                    SmallJob with { Name = "prod", Needs = ["test", "dev"], OnlyFor = prod }, SmallJob with { Name = "last", Needs = ["prod"] },
                ]),
            ],
        }).Jobs;

        Assert.Equal(
            [
                "$CI_PIPELINE_SOURCE == \"push\" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
                "$CI_PIPELINE_SOURCE =~ /^(web|api|trigger)$/ && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $TASK == \"try\" && $INPUT_ENVIRONMENT =~ /^(all|dev)$/",
            ],
            jobs["try:dev"].Rules.Select(rule => rule.If));
        Assert.Equal([new("try:dev")], jobs["try:more-of-dev"].Needs);
        Assert.Equal([new("try:test"), new("try:dev", Optional: true)], jobs["try:prod"].Needs);
        Assert.Equal([new("try:prod", Optional: true)], jobs["try:last"].Needs);
    }

    [Fact]
    public void Tokens_are_of_the_audience_of_each_cloud()
    {
        var identity = Identity(PipelineAccess.Plan);
        var login = Login(
            PipelineAccess.Plan,
            ("aws", AwsLogin.Of(identity, TestEstate.OnGitLab, "123456789012", "eu-central-1")),
            ("azure", AzureLogin.Of(identity, "tenant", "subscription")),
            ("google", GoogleLogin.Of(identity, TestEstate.OnGitLab, "shared", "100200300400")));
        var job = Render(Of(SmallJob with { Login = login })).Jobs["try:test"];

        Assert.Equal(
            [
                ("AWS_ID_TOKEN", "sts.amazonaws.com/lynx-dev-plan"), ("AZURE_ID_TOKEN", "api://AzureADTokenExchange"),
                ("GOOGLE_ID_TOKEN", "https://iam.googleapis.com/projects/100200300400/locations/global/workloadIdentityPools/lynx-pipelines/providers/gitlab"),
            ],
            job.IdTokens!.Select(token => (token.Key, token.Value.Aud)));
        Assert.Equal("identity=$(mktemp -d)", job.Script[0]);
        Assert.Contains("AWS_ROLE_ARN=arn:aws:iam::123456789012:role/lynx-dev-plan", job.Script[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "export ARM_SUBSCRIPTION_ID='subscription'", "export ARM_TENANT_ID='tenant'", "export ARM_USE_OIDC='true'",
                "export ARM_CLIENT_ID=\"$AZURE_CLIENT_ID_DEV_PLAN\"", "export ARM_OIDC_TOKEN=\"$AZURE_ID_TOKEN\"",
            ],
            job.Script.Skip(2).Take(5));
        Assert.Contains("lynx-dev-plan@shared.iam.gserviceaccount.com", job.Script[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Options_choose_image_and_runners()
    {
        var file = new GitLabRenderer(new() { Image = "$OTHER", RunnerTags = ["private"] }).Render([SmallPipeline]);
        Assert.Equal("$OTHER", file.Default.Image);
        Assert.Equal(["private"], file.Default.Tags);
        Assert.Null(Render(SmallPipeline).Default.Tags);
    }

    [Fact]
    public void History_and_newer_pipelines_are_as_the_model_says()
    {
        var job = Render(Of(SmallJob with { NeedsHistory = true }), (SmallPipeline with { Name = "ask", ReplacesOlder = true }).OnProposal()).Jobs;
        Assert.Equal("0", job["try:test"].Variables!["GIT_DEPTH"]);
        Assert.Equal((false, true), (job["try:test"].Interruptible, job["ask:test"].Interruptible));
        Assert.Equal("5m", job["try:test"].Timeout);
    }

    private static Stage Stage(string name, string job) => new(name, [SmallJob with { Name = job }]);

    private static GitLabPipeline Render(params Pipeline[] pipelines)
    {
        var manual = SmallPipeline with { Name = "by-hand", Stages = [] };
        return new GitLabRenderer(new()).Render(pipelines.Any(pipeline => pipeline.Triggers.OfType<Trigger.Manual>().Any()) ? pipelines : [.. pipelines, manual]);
    }
}
