using System.Text.Json.Nodes;

namespace Infra.Pipelines.Tests.Composition;

/// <summary>
/// The waves of <c>cdktf deploy</c>, as the rendered script chooses them: of the commit that is deployed, whose stacks may be others than those of the commit
/// that rendered the pipeline, and in another order.
/// </summary>
public sealed class WaveSelectionTests : IDisposable
{
    private const string Network = "aws-dev-network";
    private const string Cluster = "aws-dev-cluster";

    private readonly TemporaryFolder _folder = new();

    public WaveSelectionTests()
    {
        ExternalTool.RequireOnPath("jq");
        Directory.CreateDirectory(_folder["selection"]);
        Directory.CreateDirectory(_folder["cdktf.out"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Wave_has_what_reads_only_earlier_ones()
    {
        Choose((Network, []), (Cluster, [Network]));

        Assert.Equal((0, ""), Run());
        Assert.Equal(($"[\"{Network}\"]", $"[\"{Cluster}\"]"), (Wave(1), Wave(2)));
    }

    [Fact]
    public void Order_is_that_of_the_deployed_commit()
    {
        Choose((Network, [Cluster]), (Cluster, []));

        Assert.Equal((0, ""), Run());
        Assert.Equal(($"[\"{Cluster}\"]", $"[\"{Network}\"]"), (Wave(1), Wave(2)));
    }

    [Fact]
    public void Stack_that_the_pipeline_was_not_rendered_with_is_deployed()
    {
        Choose((Network, []), ("aws-dev-apps", [Network]));

        Assert.Equal((0, ""), Run());
        Assert.Equal(($"[\"{Network}\"]", "[\"aws-dev-apps\"]"), (Wave(1), Wave(2)));
    }

    [Fact]
    public void Wave_without_a_chosen_stack_is_empty()
    {
        Choose((Cluster, [Network]));

        Assert.Equal((0, ""), Run());
        Assert.Equal(($"[\"{Cluster}\"]", "[]"), (Wave(1), Wave(2)));
    }

    [Fact]
    public void Commit_with_more_waves_than_the_pipeline_is_refused()
    {
        Choose((Network, []), (Cluster, [Network]), ("aws-dev-apps", [Cluster]));

        Assert.Equal(
            (1, "The stacks of dev in this commit need 3 waves, but this pipeline has 2: restore their code with a pull request, and deploy that.\n"), Run());
    }

    private void Choose(params (string Name, string[] Reads)[] stacks)
    {
        File.WriteAllText(_folder["cdktf.out", "manifest.json"], new JsonObject
        {
            ["stacks"] = new JsonObject(stacks.Select(stack => KeyValuePair.Create<string, JsonNode?>(
                stack.Name, new JsonObject { ["dependencies"] = new JsonArray([.. stack.Reads.Select(name => JsonValue.Create(name))]) }))),
        }.ToJsonString());
        File.WriteAllText(_folder["selection", "dev.json"], new JsonArray([.. stacks.Select(stack => JsonValue.Create(stack.Name))]).ToJsonString());
        File.WriteAllText(_folder["selection", "prod.json"], "[]");
    }

    private (int ExitCode, string Log) Run()
    {
        var workflow = (TestEstate.Options with { Strategy = DeployStrategy.CdktfDeploy }).Render()[".github/workflows/deploy.yml"];
        var script = new WorkflowFile("deploy.yml", workflow).Jobs.Single(job => job.Id == "synth").Steps.Single(step => step.Name == "Choose the stacks of each wave").Run;
        return Bash.Run(script, _folder.Path, new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! });
    }

    private string Wave(int number) => File.ReadAllText(_folder["selection", $"dev-{number}.json"]).Trim();
}
