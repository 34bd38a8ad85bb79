using Infra.Contracts.Identities;
using Infra.Pipelines.GitHub;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Tests.TestPipeline;

namespace Infra.Pipelines.Tests.GitHub;

public sealed class WorkflowRendererTests
{
    private static readonly Selection Chosen = new("chosen", "test", ["aws-dev-network"]);

    [Fact]
    public void Merge_is_a_push_to_the_default_branch() => Assert.Equal(
        ["trunk"], new WorkflowRenderer(new(), "trunk").Render(SmallPipeline with { Triggers = [new Trigger.Merge()] }).On.Push!.Branches);

    [Fact]
    public void Schedule_is_the_one_of_the_options() => Assert.Equal(
        [new CronSchedule("0 3 * * *")], Render(SmallPipeline with { Triggers = [new Trigger.Schedule()] }, new() { DriftSchedule = "0 3 * * *" }).On.Schedule);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Input_is_a_choice_or_a_text(bool isChoice)
    {
        var input = Render(SmallPipeline with { Triggers = [new Trigger.Manual([new("stack", "Which", isChoice ? ["a", "b"] : null, IsRequired: isChoice)])] })
            .On.WorkflowDispatch!.Inputs!["stack"];

        Assert.Equal(new() { Description = "Which", Required = isChoice, Type = isChoice ? "choice" : "string", Options = input.Options }, input);
        Assert.Equal(isChoice ? ["a", "b"] : null, input.Options);
    }

    [Fact]
    public void Title_of_a_run_shows_the_inputs_that_are_named() => Assert.Equal(
        "Try ${{ inputs.environment }} ${{ inputs.request }}",
        Render(SmallPipeline with { Triggers = [new Trigger.Manual([new("environment", "E"), new("request", "R")])], Shows = ["environment", "request"] }).RunName);

    [Theory]
    [InlineData(true, "try-${{ github.event.pull_request.number || github.ref }}")]
    [InlineData(false, "try-${{ github.run_id }}")]
    public void Runs_wait_for_each_other(bool isProposal, string group) => Assert.Equal(
        new Concurrency(group, isProposal),
        Render((isProposal ? SmallPipeline.OnProposal() : SmallPipeline) with { ReplacesOlder = isProposal }).Concurrency);

    [Fact]
    public void Job_that_a_merge_requires_needs_all_others()
    {
        var required = Render(Of(SmallJob, SmallJob with { Name = "second" }).OnProposal()).JobsOf()[SourceRepository.RequiredCheck];
        Assert.Equal(["test", "second"], required.Needs);
        Assert.Equal("always()", required.If);
    }

    [Fact]
    public void Job_needs_what_it_names_and_whose_files_it_takes()
    {
        Artifact kept = new("kept", "outputs", 1);
        var jobs = Render(Of(SmallJob with { OutputArtifacts = [kept] }, SmallJob with { Name = "second" }, SmallJob with { Name = "third", Needs = ["second"], InputArtifacts = [kept] })).JobsOf();
        Assert.Equal(["second", "test"], jobs["third"].Needs);
    }

    [Theory]
    [InlineData(RunCondition.OnSuccess, "!failure() && !cancelled()")]
    [InlineData(RunCondition.OnFailure, "(failure() || cancelled())")]
    [InlineData(RunCondition.Always, "!cancelled()")]
    public void Job_runs_on_its_outcome(RunCondition when, string condition) => Assert.Equal(
        condition, Render(Of(SmallJob, SmallJob with { Name = "second", Needs = ["test"], Runs = when })).JobsOf()["second"].If);

    [Theory]
    [InlineData(true, "!failure() && !cancelled() && startsWith(needs.test.outputs.chosen, '[\"')")]
    [InlineData(false, null)]
    public void Job_is_left_out_where_nothing_is_chosen(bool isChosen, string? condition)
    {
        var jobs = Render(Of(SmallJob with { Selects = [Chosen] }, SmallJob with { Name = "second", Needs = ["test"], WorksOn = isChosen ? Chosen : null })).JobsOf();
        Assert.Equal(condition ?? "!failure() && !cancelled()", jobs["second"].If);
        Assert.Equal(isChosen ? "${{ needs.test.outputs.chosen }}" : null, jobs["second"].Env?["STACKS"]);
        Assert.Equal("${{ steps.selection.outputs.chosen }}", jobs["test"].Outputs!["chosen"]);
    }

    [Theory]
    [InlineData(ForgeAccess.None)]
    [InlineData(ForgeAccess.Comments)]
    [InlineData(ForgeAccess.Issues)]
    public void Job_may_write_what_it_asks_for(ForgeAccess access)
    {
        var job = Render(Of(SmallJob with { Forge = access })).JobsOf()["test"];
        Assert.Equal(
            new() { Contents = Access.Read, PullRequests = access == ForgeAccess.Comments ? Access.Write : null, Issues = access == ForgeAccess.Issues ? Access.Write : null },
            job.Permissions);
        Assert.Equal(access == ForgeAccess.None ? null : "${{ github.token }}", job.Env?["GITHUB_TOKEN"]);
    }

    [Fact]
    public void Job_that_changes_an_environment_is_in_its_queue()
    {
        var job = Render(Of(SmallJob with { Environment = "dev", ConcurrencyGroup = "environment-dev", Login = Login(PipelineAccess.Apply, ("aws", AwsLogin.Of(Identity(PipelineAccess.Apply), TestEstate.OnGitHub, "123456789012", "eu-central-1"))) })).JobsOf()["test"];
        Assert.Equal("dev", job.Environment);
        Assert.Equal(new Concurrency("environment-dev", false, "max"), job.Concurrency);
        Assert.Equal(Access.Write, job.Permissions.IdToken);
    }

    [Fact]
    public void Identity_is_taken_in_the_clouds_of_the_stack_only()
    {
        var identity = Identity(PipelineAccess.Plan);
        var login = Login(
            PipelineAccess.Plan,
            ("aws", AwsLogin.Of(identity, TestEstate.OnGitHub, "123456789012", "eu-central-1")),
            ("azure", AzureLogin.Of(identity, "tenant", "subscription")),
            ("google", GoogleLogin.Of(identity, TestEstate.OnGitHub, "shared", "100200300400")));
        var job = Render(Of(SmallJob with { Selects = [Chosen] }, SmallJob with { Name = "second", Needs = ["test"], WorksOn = Chosen, Login = login })).JobsOf()["second"];

        Assert.Equal(
            [
                ("Log in to AWS", "contains(env.STACKS, '\"aws-')", "arn:aws:iam::123456789012:role/lynx-dev-plan"),
                ("Log in to Azure", "contains(env.STACKS, '\"azure-')", "${{ vars.AZURE_CLIENT_ID_DEV_PLAN }}"),
                ("Log in to Google Cloud", "contains(env.STACKS, '\"google-')", "projects/100200300400/locations/global/workloadIdentityPools/lynx-pipelines/providers/github"),
            ],
            job.Steps.Where(step => step.Name.StartsWith("Log in", StringComparison.Ordinal)).Select(step => (step.Name, step.If, step.With!.GetAt(0).Value)));
        Assert.Equal("${{ vars.AZURE_CLIENT_ID_DEV_PLAN }}", job.Env!["ARM_CLIENT_ID"]);
    }

    [Fact]
    public void Proposal_takes_an_identity_for_a_branch_of_the_repository_only() => Assert.Equal(
        "!failure() && !cancelled() && github.event.pull_request.head.repo.full_name == github.repository",
        Render(Of(SmallJob, SmallJob with { Name = "second", Needs = ["test"], Login = Login(PipelineAccess.Plan) }).OnProposal()).JobsOf()["second"].If);

    [Theory]
    [InlineData(RunContext.ProposalBase, "${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha }}")]
    [InlineData(RunContext.DeployedBefore, "${{ steps.deployed.outputs.commit }}")]
    [InlineData(RunContext.Run, "${{ github.run_id }}")]
    [InlineData(RunContext.RunPage, "${{ github.server_url }}/${{ github.repository }}/actions/runs/${{ github.run_id }}")]
    [InlineData(RunContext.IsUntrusted, "${{ github.event.pull_request.head.repo.full_name != github.repository }}")]
    [InlineData(RunContext.MayComment, "${{ github.event.pull_request.head.repo.full_name == github.repository }}")]
    public void Run_context_is_an_expression(RunContext context, string expression) => Assert.Equal(expression, Variable(new Value.Known(context)));

    [Fact]
    public void Values_are_expressions()
    {
        Assert.Equal("plain", Variable(new Value.Text("plain")));
        Assert.Equal("${{ secrets.WEBHOOK }}", Variable(new Value.Secret("WEBHOOK")));
        Assert.Equal("${{ vars.REGION }}", Variable(new Value.Variable("REGION")));
    }

    [Fact]
    public void Last_deployment_is_looked_up_by_a_token_that_may_read_runs()
    {
        var job = Render(Of(Saying("echo", ("BASE", new Value.Known(RunContext.DeployedBefore))))).JobsOf()["test"];
        Assert.Equal(Access.Read, job.Permissions.Actions);
        Assert.Equal(["Check out", "Find the last deployment", "Say"], job.Steps.Select(step => step.Name));
    }

    [Theory]
    [InlineData(false, "${{ inputs.commit }}")]
    [InlineData(true, null)]
    public void Job_checks_out_the_commit_unless_it_ignores_it(bool ignores, string? reference)
    {
        var pipeline = Of(SmallJob with { IgnoresCommit = ignores }) with { Triggers = [new Trigger.Manual([new("commit", "Which")])], Commit = new Value.Given("commit") };
        Assert.Equal(reference, Render(pipeline).JobsOf()["test"].Steps[0].With!.GetValueOrDefault("ref"));
    }

    [Fact]
    public void Options_choose_machine_and_versions()
    {
        var options = new GitHubOptions { RunsOn = "self-hosted", Versions = new() { Terraform = "1.12.0", Node = "22.0.0", Tflint = "v1", Conftest = "v2", Trivy = "v3", Checkov = "4", Opa = "v5" } };
        var job = Render(Of(SmallJob with { Tools = Enum.GetValues<Tool>(), Steps = [new JobStep.Check(new(GateTool.Trivy, []))] }), options).JobsOf()["test"];

        Assert.Equal(["self-hosted"], job.RunsOn.Labels);
        Assert.Equal(
            ["global.json", "22.0.0", "1.12.0", "v1", "v3"],
            job.Steps.Skip(1).Where(step => step.With is not null).Select(step => step.With!.GetAt(0).Value));
        Assert.Contains("conftest@v2", job.Steps.Single(step => step.Name == "Set up Conftest").Run, StringComparison.Ordinal);
        Assert.Contains("opa@v5", job.Steps.Single(step => step.Name == "Set up OPA").Run, StringComparison.Ordinal);
        Assert.Equal("pipx install checkov==4", job.Steps.Single(step => step.Name == "Set up Checkov").Run);
    }

    [Fact]
    public void Gates_run_also_where_something_before_them_failed()
    {
        var steps = Render(Of(SmallJob with { Steps = [new JobStep.Script("Plan", "plan"), new JobStep.Check(new(GateTool.Infra, [], IsSimulated: true))] })).JobsOf()["test"].Steps;
        Assert.Equal("!cancelled()", steps[2].If);
        Assert.EndsWith("\n./infra gate \"${chosen[@]}\" --out cdktf.out --summaries summaries --simulate", steps[2].Run, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_that_hears_signals_leaves_no_shell_between() => Assert.Equal(
        "first\nexec second", Render(Of(SmallJob with { Steps = [new JobStep.Script("Try", "first\nsecond") { HearsSignals = true }] })).JobsOf()["test"].Steps[1].Run);

    [Fact]
    public void Job_that_asks_checks_nothing_out_and_may_do_nothing()
    {
        var job = Render(Of(SmallJob with { AsksFor = "dev" })).JobsOf()["test"];
        Assert.Equal(("dev-approval", Permissions.None, null), (job.Environment, job.Permissions, job.Concurrency));
        Assert.Equal(["Say"], job.Steps.Select(step => step.Name));
    }

    private static string Variable(Value value) => Render(Of(Saying("echo", ("A", value)))).JobsOf()["test"].Steps.Single(step => step.Name == "Say").Env!["A"];

    private static Workflow Render(Pipeline pipeline, GitHubOptions? options = null) => new WorkflowRenderer(options ?? new(), "main").Render(pipeline);
}
