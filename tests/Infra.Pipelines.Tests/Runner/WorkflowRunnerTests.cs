using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace Infra.Pipelines.Tests.Runner;

/// <summary>That the runner is as strict as GitHub is: a runner that lets anything pass would prove nothing.</summary>
public sealed class WorkflowRunnerTests
{
    private static readonly JobStatus Failed = new(Success: false, Failure: true, Cancelled: false);

    [Theory]
    [InlineData("", false)]
    [InlineData("github.sha == 'abc'", false)]
    [InlineData("always() && github.sha == 'abc'", true)]
    [InlineData("!cancelled() && github.sha == 'ABC'", true)]
    [InlineData("${{ failure() && startsWith(github.sha, 'ab') }}", true)]
    [InlineData("!failure() && !cancelled()", false)]
    public void Condition_that_asks_for_no_status_asks_for_success(string condition, bool holds) =>
        Assert.Equal(holds, ExpressionEngine.Holds(condition, Contexts(), Failed));

    [Fact]
    public void Context_that_the_place_does_not_have_is_refused() => Assert.Equal(
        "${{ secrets.KEY }}: Unrecognized named-value: 'secrets'",
        Assert.Throws<InvalidOperationException>(() => ExpressionEngine.Text("${{ secrets.KEY }}", Contexts())).Message);

    [Fact]
    public void Status_is_no_part_of_a_value() => Assert.Contains(
        "Unrecognized function: 'failure'",
        Assert.Throws<InvalidOperationException>(() => ExpressionEngine.Text("${{ failure() }}", Contexts())).Message, StringComparison.Ordinal);

    [Fact]
    public void Failure_is_known_to_jobs_after_a_job_that_was_left_out()
    {
        var run = Run("""
              first:
                steps: [{ run: exit 1 }]
              second:
                needs: first
                steps: [{ run: 'true' }]
              third:
                needs: second
                if: '!failure()'
                steps: [{ run: 'true' }]
              last:
                needs: third
                if: failure()
                steps: [{ run: 'true' }]
            """);
        Assert.Equal(["first: failure", "second: skipped", "third: skipped", "last: success"], run.Results);
    }

    [Theory]
    [InlineData("terraform version", "terraform: command not found")]
    [InlineData("gh issue list", "gh issue list: nobody knows what this does")]
    [InlineData("./infra synth", "./infra: No such file or directory")]
    [InlineData("false | true; echo on", "")]
    [InlineData("git log", "not a git repository")]
    public void Script_has_what_steps_before_it_gave_it_and_nothing_else(string script, string refusal)
    {
        var job = Run($"""
              only:
                steps: [{"{"} run: '{script}' {"}"}]
            """)["only"];
        Assert.Equal("failure", job.Result);
        Assert.Contains(refusal, job.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("on\n", job.Log.Replace(refusal, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_runner_does_not_know_is_refused() => Assert.IsAssignableFrom<EmptyException>(Record.Exception(() => Run("""
          only:
            steps: [{ run: 'true', continue-on-error: true }]
        """)));

    private static JsonObject Contexts() => new() { ["github"] = new JsonObject { ["sha"] = "abc" } };

    private static WorkflowRun Run(string jobs)
    {
        using var runner = new WorkflowRunner(new Dictionary<string, string>
        {
            [".github/workflows/try.yml"] = $"name: Try\non: {{ push: {{}} }}\ndefaults: {{ run: {{ shell: bash }} }}\njobs:\n{jobs}\n",
        });
        return runner.Run("try", RunEvent.Merge(runner.Repository));
    }
}
