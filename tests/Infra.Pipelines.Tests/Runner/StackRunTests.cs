namespace Infra.Pipelines.Tests.Runner;

/// <summary>What somebody does to one stack: destroy it, free its lock.</summary>
public sealed class StackRunTests(ScratchRepository repository) : IClassFixture<ScratchRepository>, IDisposable
{
    private readonly WorkflowRunner _runner = new(SmallEstate.Workflows, repository);

    public void Dispose() => _runner.Dispose();

    [Theory]
    [InlineData("destroy", "./infra destroy aws-dev-cluster --out cdktf.out --confirm aws-dev-cluster")]
    [InlineData("unlock", "./infra unlock aws-dev-cluster --out cdktf.out --confirm aws-dev-cluster --id 7f1c")]
    public void Stack_that_is_typed_twice_is_worked_on_with_the_approval_of_its_environment(string workflow, string command)
    {
        var run = Dispatch(workflow, "aws-dev-cluster", "aws-dev-cluster");

        Assert.Equal(["synth: success", $"{workflow}-dev: success", "approve-prod: skipped", $"{workflow}-prod: skipped", .. OfFoundation(workflow), "notify-success: success", "notify-failure: skipped"], run.Results);
        Assert.Equal("dev", run[$"{workflow}-dev"].Environment);
        Assert.Equal([command], run[$"{workflow}-dev"].Calls.Skip(1));
        Assert.Equal(["deployments: succeeded", "audit: succeeded"], run.Told());
    }

    [Theory]
    [InlineData("destroy", "aws-dev-cluster", "aws-dev-network", "\"aws-dev-network\" is not \"aws-dev-cluster\": type the name of the stack to confirm.\n")]
    [InlineData("unlock", "aws-dev-cluster", "$(touch pwned)", "\"$(touch pwned)\" is not \"aws-dev-cluster\": type the name of the stack to confirm.\n")]
    public void Name_that_is_mistyped_is_refused_before_anything_is_built_and_is_told(string workflow, string stack, string confirm, string refusal)
    {
        var run = Dispatch(workflow, stack, confirm);

        Assert.Equal(["synth: failure", $"{workflow}-dev: skipped", "approve-prod: skipped", $"{workflow}-prod: skipped", .. OfFoundation(workflow), "notify-success: skipped", "notify-failure: success"], run.Results);
        Assert.Empty(run["synth"].Calls);
        Assert.Equal(refusal, run["synth"].Log);
        Assert.Equal(["alerts: failed", "audit: failed"], run.Told());
    }

    [Fact]
    public void Stack_that_was_removed_is_taken_down_by_the_last_commit_that_has_it()
    {
        using var runner = new WorkflowRunner(SmallEstate.Workflows, repository) { Estate = TestEstate.Of("aws-dev-network", "aws-prod-old") };
        var run = runner.Run("destroy", RunEvent.Dispatch(repository, ("stack", "aws-prod-old"), ("confirm", "aws-prod-old"), ("commit", repository.Earlier)));

        Assert.Equal(["synth: success", "destroy-dev: skipped", "approve-prod: success", "destroy-prod: success", "notify-success: success", "notify-failure: skipped"], run.Results);
        Assert.Equal("earlier", run["destroy-prod"].Commit);
        Assert.Equal(["./infra destroy aws-prod-old --out cdktf.out --confirm aws-prod-old"], run["destroy-prod"].Calls.Skip(1));
    }

    [Fact]
    public void Commit_that_nobody_reviewed_destroys_nothing()
    {
        var run = _runner.Run("destroy", RunEvent.Dispatch(repository, ("stack", "aws-dev-network"), ("confirm", "aws-dev-network"), ("commit", repository.Unmerged)));

        Assert.Equal(("failure", "This commit is not part of main: only reviewed and merged commits are deployed.\n"), (run["synth"].Result, run["synth"].Log));
        Assert.Empty(run["synth"].Calls);
    }

    [Theory]
    [InlineData("destroy", "aws-foundation", "aws-foundation", "\"aws-foundation\" is not a stack of this commit that a pipeline deploys. For a removed stack, name the last commit that has it.\n")]
    [InlineData("unlock", "azure-dev-network", "azure-dev-network", "\"azure-dev-network\" is not a stack of this commit that a pipeline deploys. For a removed stack, name the last commit that has it.\n")]
    public void Anything_else_is_refused_and_is_told(string workflow, string stack, string confirm, string refusal)
    {
        var run = Dispatch(workflow, stack, confirm);

        Assert.Equal(["synth: failure", $"{workflow}-dev: skipped", "approve-prod: skipped", $"{workflow}-prod: skipped", .. OfFoundation(workflow), "notify-success: skipped", "notify-failure: success"], run.Results);
        Assert.Equal(refusal, run["synth"].Log);
        Assert.Equal(["alerts: failed", "audit: failed"], run.Told());
    }

    [Fact]
    public void Lock_of_a_foundation_is_freed_with_the_approval_of_its_owners()
    {
        var run = Dispatch("unlock", "aws-foundation", "aws-foundation");

        Assert.Equal(
            [
                "synth: success", "unlock-dev: skipped", "approve-prod: skipped", "unlock-prod: skipped", "approve-prod-foundation: success", "unlock-prod-foundation: success",
                "notify-success: success", "notify-failure: skipped",
            ],
            run.Results);
        Assert.Equal("prod-foundation", run["unlock-prod-foundation"].Environment);
        Assert.Equal(["./infra unlock aws-foundation --out cdktf.out --confirm aws-foundation --id 7f1c"], run["unlock-prod-foundation"].Calls.Skip(1));
    }

    private static string[] OfFoundation(string workflow) => workflow == "unlock" ? ["approve-prod-foundation: skipped", "unlock-prod-foundation: skipped"] : [];

    private WorkflowRun Dispatch(string workflow, string stack, string confirm) => _runner.Run(workflow, RunEvent.Dispatch(
        repository, [("stack", stack), ("confirm", confirm), .. workflow == "unlock" ? [("lock", "7f1c")] : Array.Empty<(string, string)>()]));
}
