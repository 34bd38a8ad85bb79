using Infra.Pipelines.GitLab;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Tests.TestPipeline;

namespace Infra.Pipelines.Tests.GitLab;

/// <summary>Scripts of GitLab, run by bash as a runner does: options -eo pipefail, and the job's variables in the environment.</summary>
public sealed class ShellValuesTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("two words")]
    [InlineData("$HOME `id` $(id) \\ \"'\"")]
    [InlineData("")]
    public void Text_reaches_the_script_as_it_is(string text) => Assert.Equal((0, text), Run(Saying("printf %s \"$A\"", ("A", new Value.Text(text)))));

    [Theory]
    [InlineData("dev", 0, "dev")]
    [InlineData("$(id)", 2, "INPUT_ENVIRONMENT is not one of all, dev.")]
    [InlineData("", 2, "INPUT_ENVIRONMENT is not one of all, dev.")]
    public void Input_that_is_none_of_its_choices_ends_the_job(string given, int exitCode, string output) => Assert.Equal(
        (exitCode, output), Run(Saying("printf %s \"$A\"", ("A", new Value.Given("environment"))), ("INPUT_ENVIRONMENT", given)));

    [Theory]
    [InlineData("; id")]
    [InlineData("$(id) \"quoted\"")]
    public void Input_of_any_text_is_never_run(string given) => Assert.Equal(
        (0, given), Run(Saying("printf %s \"$A\"", ("A", new Value.Given("stack"))), ("INPUT_STACK", given)));

    [Theory]
    [InlineData("1", "1", "false")]
    [InlineData("1", "2", "true")]
    public void Fork_is_a_source_of_another_project(string target, string source, string isFork) => Assert.Equal(
        (0, isFork), Run(Saying("printf %s \"$A\"", ("A", new Value.Known(RunContext.IsUntrusted))), ("CI_MERGE_REQUEST_PROJECT_ID", target), ("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", source)));

    [Theory]
    [InlineData("token", "true")]
    [InlineData("", "false")]
    public void Comments_are_written_where_there_is_a_token(string token, string mayComment) => Assert.Equal(
        (0, mayComment), Run(Saying("printf %s \"$A\"", ("A", new Value.Known(RunContext.MayComment))), ("GITLAB_TOKEN", token)));

    [Theory]
    [InlineData(RunContext.ProposalBase, "CI_MERGE_REQUEST_DIFF_BASE_SHA")]
    [InlineData(RunContext.Run, "CI_PIPELINE_ID")]
    [InlineData(RunContext.RunPage, "CI_PIPELINE_URL")]
    public void Run_context_is_a_variable_of_the_job(RunContext context, string variable) => Assert.Equal(
        (0, "it"), Run(Saying("printf %s \"$A\"", ("A", new Value.Known(context))), (variable, "it")));

    [Fact]
    public void Secrets_and_variables_are_there_already()
    {
        Assert.Equal((0, "s"), Run(Saying("printf %s \"$TOKEN\"", ("TOKEN", new Value.Secret("TOKEN"))), ("TOKEN", "s")));
        Assert.Equal((0, "v"), Run(Saying("printf %s \"$A\"", ("A", new Value.Variable("REGION"))), ("REGION", "v")));
    }

    [Fact]
    public void Step_that_fails_ends_the_job_and_one_that_always_runs_comes_to_its_end()
    {
        Assert.Equal((1, "a"), Run(Steps(new("A", "printf a; false"), new("B", "printf b"))));
        Assert.Equal((3, "ab"), Run(Steps(new("A", "printf a; exit 3") { Always = true }, new("B", "printf b") { Always = true })));
        Assert.Equal((0, "ab"), Run(Steps(new("A", "printf a") { Always = true }, new("B", "printf b"))));
        Assert.Equal((1, "a"), Run(Steps(new JobStep.Script("A", "printf a; false; printf never") { Always = true })));
    }

    private static Job Steps(params JobStep.Script[] steps) => SmallJob with { Steps = steps };

    private static (int ExitCode, string Output) Run(Job job, params (string Name, string Value)[] variables)
    {
        Trigger manual = new Trigger.Manual([new("environment", "E", ["all", "dev"]), new("stack", "S")]);
        var script = new GitLabRenderer(new()).Render([Of(job) with { Triggers = [manual] }]).Jobs["try:test"].Script;
        var (exitCode, output, error) = NodeTool.Start("env", string.Join('\n', script), ["-i", $"PATH={Environment.GetEnvironmentVariable("PATH")}", .. variables.Select(variable => $"{variable.Name}={variable.Value}"), "bash", "-eo", "pipefail"]);
        return (exitCode, output + error.TrimEnd());
    }
}
