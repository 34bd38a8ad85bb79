using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Pipelines.GitHub;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Tests.TestPipeline;

namespace Infra.Pipelines.Tests.Model;

/// <summary>What no pipeline may be, refused by both renderers with the same words; and what one forge can't express.</summary>
public sealed class PipelineRefusalTests
{
    private static readonly Selection Chosen = new("chosen", "test", ["aws-dev-network"]);

    private static readonly Artifact Summaries = new("summaries", "summaries", 1);

    [Fact]
    public void Smallest_pipeline_is_rendered() => Assert.Equal("", Refusal(SmallPipeline));

    [Fact]
    public void Two_jobs_of_one_name_are_refused() => Assert.Equal(
        "INFRA3020 try: It has 2 jobs called \"test\". Use different names.", Refusal(Of(SmallJob, SmallJob)));

    [Theory]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a:b")]
    public void Name_that_a_forge_would_not_take_is_refused(string name) => Assert.Equal(
        $"INFRA3021 try: \"{name}\" is not a valid name: use letters, digits, - and _, the first a letter. Rename it.", Refusal(Of(SmallJob with { Name = name })));

    [Theory]
    [InlineData("Stack")]
    [InlineData("the-stack")]
    public void Name_of_an_input_that_is_no_variable_is_refused(string name) => Assert.Equal(
        $"INFRA3021 try: \"{name}\" is not a valid input name: use lower-case letters, digits and _, the first a letter. Rename it.",
        Refusal(SmallPipeline with { Triggers = [new Trigger.Manual([new(name, "What")])] }));

    [Fact]
    public void Pipeline_that_nothing_starts_is_refused() => Assert.Equal(
        "INFRA3022 try: Nothing starts it. Give it a trigger.", Refusal(SmallPipeline with { Triggers = [] }));

    [Fact]
    public void Deployment_that_a_newer_one_stops_is_refused() => Assert.Equal(
        "INFRA3023 try: A newer run would cancel an older one during a deployment. Use ReplacesOlder in pipelines of proposals only.",
        Refusal(SmallPipeline with { ReplacesOlder = true, Triggers = [new Trigger.Merge(), new Trigger.Manual([])] }));

    [Fact]
    public void Input_that_is_used_and_not_given_is_refused() => Assert.Equal(
        "INFRA3024 try: It uses input \"stack\", and is started with none. Add the input to its Trigger.Manual.",
        Refusal(Of(Saying("echo", ("STACK", new Value.Given("stack"))))));

    [Fact]
    public void Job_of_an_answer_that_nobody_is_asked_for_is_refused() => Assert.Equal(
        "INFRA3024 try: It uses input \"environment\", and is started with none. Add the input to its Trigger.Manual.",
        Refusal(Of(SmallJob with { Selects = [Chosen] }, SmallJob with { Name = "second", Needs = ["test"], WorksOn = Chosen, OnlyFor = new("environment", ["dev"]) })));

    [Fact]
    public void Commit_and_title_of_an_input_that_is_not_given_are_refused() => Assert.Equal(
        """
        INFRA3024 try: It uses input "commit", and is started with stack. Add the input to its Trigger.Manual.
        INFRA3024 try: It uses input "request", and is started with stack. Add the input to its Trigger.Manual.
        """,
        Refusal(SmallPipeline with { Triggers = [new Trigger.Manual([new("stack", "What")])], Commit = new Value.Given("commit"), Shows = ["request"] }));

    [Fact]
    public void Need_of_a_later_job_is_refused() => Assert.Equal(
        "INFRA3025 try/test: It needs \"later\", which is not an earlier job. Name a job of an earlier stage, or one before it in its own.",
        Refusal(Of(SmallJob with { Needs = ["later"] }, SmallJob with { Name = "later" })));

    [Fact]
    public void Artifact_that_nobody_keeps_is_refused() => Assert.Equal(
        "INFRA3026 try/test: It downloads \"summaries\", which 0 earlier jobs upload. Let exactly one job upload it.", Refusal(Of(SmallJob with { InputArtifacts = [Summaries] })));

    [Fact]
    public void Artifact_that_two_jobs_keep_is_refused() => Assert.Equal(
        "INFRA3026 try/third: It downloads \"summaries\", which 2 earlier jobs upload. Let exactly one job upload it.",
        Refusal(Of(SmallJob with { OutputArtifacts = [Summaries] }, SmallJob with { Name = "second", OutputArtifacts = [Summaries] }, SmallJob with { Name = "third", InputArtifacts = [Summaries] })));

    [Fact]
    public void Selection_that_nobody_makes_is_refused() => Assert.Equal(
        "INFRA3027 try/second: It works on selection \"chosen\", which \"test\" does not create before it. Add the selection to that job's Selects.",
        Refusal(Of(SmallJob, SmallJob with { Name = "second", WorksOn = Chosen })));

    [Fact]
    public void Proposal_that_changes_an_environment_is_refused() => Assert.Equal(
        "INFRA3028 try/test: A proposal would change an environment. Move it to a pipeline that a merge or a person starts.",
        Refusal(Of(SmallJob with { Environment = "dev" }).OnProposal()));

    [Fact]
    public void Proposal_that_takes_an_identity_that_applies_is_refused() => Assert.Equal(
        """
        INFRA3028 try/test: A proposal would change an environment. Move it to a pipeline that a merge or a person starts.
        INFRA3029 try/test: It uses lynx-dev-apply, which trusts only jobs of environment dev. Let it change Environment dev.
        """,
        Refusal(Of(SmallJob with { Login = Login(PipelineAccess.Apply) }).OnProposal()));

    [Fact]
    public void Proposal_that_gets_a_secret_is_refused() => Assert.Equal(
        "INFRA3028 try/test: A proposal would get secret WEBHOOK. Use the secret in a pipeline that a merge or a person starts.",
        Refusal(Of(Saying("echo", ("WEBHOOK", new Value.Secret("WEBHOOK")))).OnProposal()));

    [Fact]
    public void Apply_in_another_environment_is_refused() => Assert.Equal(
        "INFRA3029 try/test: It uses lynx-dev-apply, which trusts only jobs of environment dev. Let it change Environment dev.",
        Refusal(Of(SmallJob with { Login = Login(PipelineAccess.Apply), Environment = "prod" })));

    [Fact]
    public void Foundation_in_the_environment_of_an_apply_is_refused() => Assert.Equal(
        "INFRA3029 try/test: It uses lynx-dev-foundation, which trusts only jobs of environment dev-foundation. Let it change Environment dev-foundation.",
        Refusal(Of(SmallJob with { Login = Login(PipelineAccess.Foundation), Environment = "dev" })));

    [Fact]
    public void Proposal_that_takes_the_identity_of_a_foundation_is_refused() => Assert.StartsWith(
        "INFRA3028 try/test: A proposal would change an environment. Move it to a pipeline that a merge or a person starts.\n",
        Refusal(Of(SmallJob with { Login = Login(PipelineAccess.Foundation) }).OnProposal()), StringComparison.Ordinal);

    [Fact]
    public void Plan_in_an_environment_is_refused() => Assert.Equal(
        "INFRA3029 try/test: It uses lynx-dev-plan, which trusts no job of an environment. Remove its Environment.",
        Refusal(Of(SmallJob with { Login = Login(PipelineAccess.Plan), Environment = "dev" })));

    [Fact]
    public void Job_that_runs_the_code_of_a_refused_commit_is_refused() => Assert.Equal(
        "INFRA3030 try/test: It also runs after an earlier job has rejected the commit, and would run code of that commit. Set IgnoresCommit.",
        Refusal(Of(SmallJob with { Runs = RunCondition.Always }) with { Triggers = [new Trigger.Manual([new("commit", "Which")])], Commit = new Value.Given("commit") }));

    [Fact]
    public void Job_that_asks_and_holds_something_is_refused() => Assert.Equal(
        "INFRA3031 try/test: It asks for approval of dev, and would hold an identity, a concurrency group or an environment while it waits. Ask in a separate job.",
        Refusal(Of(SmallJob with { AsksFor = "dev", ConcurrencyGroup = "environment-dev" })));

    [Fact]
    public void Change_that_is_approved_and_asked_for_nowhere_is_refused() => Assert.Equal(
        "INFRA3032 try/test: It changes dev with an approval that no earlier job asks for. Let it need a job that AsksFor the environment.",
        Refusal(Of(SmallJob with { Environment = "dev", IsApproved = true })));

    [Fact]
    public void Change_whose_approval_is_asked_for_before_an_earlier_job_is_taken() => Assert.Equal("", Refusal(Of(
        SmallJob with { AsksFor = "dev" }, SmallJob with { Name = "second", Needs = ["test"] }, SmallJob with { Name = "third", Needs = ["second"], Environment = "dev", IsApproved = true })));

    [Fact]
    public void Tool_of_others_in_a_job_with_an_identity_is_refused() => Assert.Equal(
        "INFRA3033 try/test: It gives the third-party tool Trivy the identity lynx-dev-plan. Run the tool in a job without Login.",
        Refusal(Of(SmallJob with { Login = Login(PipelineAccess.Plan), Steps = [new JobStep.Check(new(GateTool.Infra, [])), new JobStep.Check(new(GateTool.Trivy, []))] })));

    [Fact]
    public void GitHub_refuses_more_inputs_than_its_form_has() => Assert.Equal(
        "INFRA3041 try: It is started with 26 inputs; GitHub allows 25. Remove some.",
        OnGitHub(SmallPipeline with { Triggers = [new Trigger.Manual([.. Enumerable.Range(0, 26).Select(number => new Input($"input{number}", "What"))])] }));

    [Fact]
    public void GitHub_refuses_a_job_of_the_name_of_the_required_one() => Assert.Equal(
        "INFRA3044 try/pull-request: This name is reserved for the job that a merge requires. Rename it.", OnGitHub(Of(SmallJob with { Name = "pull-request" }).OnProposal()));

    [Fact]
    public void GitHub_refuses_what_it_would_evaluate() => Assert.Equal(
        """
        INFRA3045 try/test: GitHub would evaluate "echo ${{ github.head_ref }}" before a shell sees it. Pass what varies as a Value.
        INFRA3045 try/test: GitHub would evaluate "${{ secrets.A }}" before a shell sees it. Pass what varies as a Value.
        """,
        OnGitHub(Of(Saying("echo ${{ github.head_ref }}", ("A", new Value.Text("${{ secrets.A }}"))))));

    [Fact]
    public void GitHub_refuses_a_job_of_an_answer_that_works_on_no_selection() => Assert.Equal(
        "INFRA3046 try/test: It runs only for some answers to \"environment\"; GitHub skips a job by the stacks that it works on. Give it WorksOn.",
        OnGitHub(SmallPipeline with
        {
            Triggers = [new Trigger.Manual([new("environment", "Which")])],
            Stages = [new("all", [SmallJob with { OnlyFor = new("environment", ["dev"]) }])],
        }));

    [Fact]
    public void GitLab_refuses_pipelines_of_which_none_is_started_by_hand() => Assert.Equal(
        "INFRA3051 .gitlab-ci.yml: No pipeline can be started manually, so pipelines can't be told apart. Give one a Trigger.Manual.", OnGitLab(SmallPipeline.OnProposal()));

    [Fact]
    public void GitLab_refuses_two_pipelines_of_one_event() => Assert.Equal(
        "INFRA3052 .gitlab-ci.yml: try and again start on the same event (Merge); GitLab has one pipeline for it. Make them one.",
        OnGitLab(SmallPipeline with { Triggers = [new Trigger.Merge(), new Trigger.Manual([])] }, SmallPipeline with { Name = "again", Triggers = [new Trigger.Merge()] }));

    [Fact]
    public void GitLab_refuses_stages_of_no_order() => Assert.Equal(
        "INFRA3056 .gitlab-ci.yml: Pipelines have the same stages in different order; GitLab has one order for all. Use different stage names.",
        OnGitLab(
            SmallPipeline with { Stages = [new("one", [SmallJob]), new("two", [SmallJob with { Name = "second" }])] },
            SmallPipeline with { Name = "again", Stages = [new("two", [SmallJob]), new("one", [SmallJob with { Name = "second" }])] }));

    [Fact]
    public void GitLab_refuses_more_needs_than_it_takes()
    {
        Job[] before = [.. Enumerable.Range(0, 51).Select(number => SmallJob with { Name = $"job{number}" })];
        Assert.Equal(
            "INFRA3054 try/test: It needs 51 jobs; GitLab allows 50. Leave Needs out: it then waits for all earlier stages.",
            OnGitLab(Of([.. before, SmallJob with { Needs = [.. before.Select(job => job.Name)] }])));
    }

    [Fact]
    public void GitLab_refuses_a_job_that_does_not_get_its_selection() => Assert.Equal(
        "INFRA3055 try/second: It works on what \"test\" chooses, but gets files only of jobs that it needs. Add \"test\" to its Needs.",
        OnGitLab(Of(SmallJob with { Selects = [Chosen] }, SmallJob with { Name = "second", Needs = [], WorksOn = Chosen })));

    /// <summary>What both say, which has to be the same.</summary>
    private static string Refusal(Pipeline pipeline)
    {
        var refusal = OnGitHub(pipeline);
        var manual = new Pipeline { Name = "other", Title = "Other", Triggers = [new Trigger.Manual([])], Stages = [] };
        Assert.Equal(refusal, OnGitLab(pipeline, manual));
        return refusal;
    }

    private static string OnGitHub(Pipeline pipeline) => Said(() => new WorkflowRenderer(new(), "main").Render(pipeline));

    private static string OnGitLab(params Pipeline[] pipelines) => Said(() => new GitLabRenderer(new()).Render(pipelines));

    private static string Said(Func<object> render) => Record.Exception(render) switch
    {
        null => "",
        InfraException refusal => refusal.Message,
        var other => throw other,
    };
}
