using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.Kargo;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests;

public sealed class DeliveryTests
{
    [Fact]
    public void Delivery_renders_a_file_for_each_pipeline_on_GitHub_and_one_on_GitLab() => Assert.Equal(
        [
            ".github/dependabot.yml", ".github/workflows/commands.yml", ".github/workflows/deploy.yml", ".github/workflows/destroy.yml", ".github/workflows/drift.yml", ".github/workflows/foundation.yml",
            ".github/workflows/pull-request.yml", ".github/workflows/rollback.yml", ".github/workflows/unlock.yml", ".gitlab-ci.yml", "CODEOWNERS",
        ],
        TestEstate.Options.Render().Keys);

    [Fact]
    public void Delivery_on_one_forge_renders_nothing_for_the_other() => Assert.Equal(
        [".gitlab-ci.yml", "CODEOWNERS"], (TestEstate.Options with { Repositories = [TestEstate.OnGitLab] }).Render().Keys);

    [Fact]
    public void What_runs_with_the_rights_of_a_pipeline_is_owned() => Assert.Equal(
        ["/*", "/src/", "/.config/", "/locks/", "/policy/", "/.github/", "/envs/prod.json", "/stacks/", "/governance/", "/kargo/"],
        (TestEstate.Options with { Gates = Enum.GetValues<GateTool>() }).Render()["CODEOWNERS"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(' ')[0]));

    [Fact]
    public void Promotion_and_merge_of_one_environment_are_refused() => Assert.Equal(
        "INFRA3116 Kargo stage prod: A merge deploys it immediately, not a promotion. Set DeliveryOptions.OnMerge to FirstEnvironment or Nothing.",
        Assert.Throws<InfraException>(() => new KargoFiles(
            new() { Repository = TestEstate.OnGitHub, Workflow = ".github/workflows/deploy.yml", Stages = [new() { Environment = "dev" }, new() { Environment = "prod" }] },
            new Delivery(TestEstate.Options)).Render(TestEstate.Output)).Message);

    [Fact]
    public void Delivery_renders_the_same_bytes_again() => Assert.Equal(TestEstate.Options.Render(), TestEstate.Options.Render());

    [Theory]
    [InlineData("commands")]
    [InlineData("pull-request")]
    [InlineData("deploy")]
    [InlineData("drift")]
    [InlineData("destroy")]
    [InlineData("foundation")]
    public void Workflow_is_as_reviewed(string name) => Snapshot.Match($"{name}.yml", TestEstate.Options.Render()[$".github/workflows/{name}.yml"]);

    [Fact]
    public void GitLab_pipeline_is_as_reviewed() => Snapshot.Match(
        "gitlab-ci.yml", new GitLabRenderer(new()).Render([.. Pipelines(TestEstate.OnGitLab).Where(pipeline => pipeline.Name is "pull-request" or "deploy" or "foundation")]).ToText());

    [Fact]
    public void Rollback_is_a_deployment_of_a_commit_that_is_named()
    {
        var pipelines = Pipelines(TestEstate.OnGitHub);
        var (deploy, rollback) = (pipelines.Single(pipeline => pipeline.Name == "deploy"), pipelines.Single(pipeline => pipeline.Name == "rollback"));

        Assert.Equal(deploy.Jobs.Select(job => job.Name), rollback.Jobs.Select(job => job.Name));
        Assert.Equal([("environment", true), ("commit", true)], Inputs(rollback));
        Assert.Equal([("environment", true), ("commit", false), ("request", false)], Inputs(deploy));
        Assert.Equal(new Value.Given("commit"), rollback.Commit);
        Assert.DoesNotContain(rollback.Triggers, trigger => trigger is Trigger.Merge);
    }

    [Fact]
    public void Foundation_is_deployed_by_nobody_but_a_person_from_the_newest_commit()
    {
        var foundation = Pipelines(TestEstate.OnGitHub).Single(pipeline => pipeline.Name == "foundation");

        Assert.Equal(["prod-foundation"], Assert.IsType<Trigger.Manual>(Assert.Single(foundation.Triggers)).Inputs.Single().Choices!);
        Assert.Null(foundation.Commit);
        Assert.Equal("Require a merged commit", ((JobStep.Script)foundation.Jobs.First().Steps[0]).Title);
    }

    [Fact]
    public void Commit_is_held_against_the_default_branch_before_anything_of_it_runs()
    {
        foreach (var pipeline in Pipelines(TestEstate.OnGitHub).Where(pipeline => pipeline.Commit is not null))
            Assert.Equal("Require a merged commit", ((JobStep.Script)pipeline.Jobs.First().Steps[0]).Title);
    }

    [Fact]
    public void Delivery_without_an_active_cloud_has_nothing_to_destroy_or_to_unlock() => Assert.Equal(
        [".github/dependabot.yml", ".github/workflows/commands.yml", ".github/workflows/deploy.yml", ".github/workflows/pull-request.yml", "CODEOWNERS"],
        (TestEstate.Options with { Clouds = new Dictionary<string, Activation>(), Repositories = [TestEstate.OnGitHub] }).Render().Keys);

    private static IReadOnlyList<Pipeline> Pipelines(SourceRepository forge) => new Delivery(TestEstate.Options).Pipelines(TestEstate.Output, forge);

    private static IEnumerable<(string, bool)> Inputs(Pipeline pipeline) =>
        pipeline.Triggers.OfType<Trigger.Manual>().Single().Inputs.Select(input => (input.Name, input.IsRequired));

    [Fact]
    public void Deployment_with_cdktf_is_as_reviewed() => Snapshot.Match(
        "deploy-cdktf.yml", (TestEstate.Options with { Strategy = DeployStrategy.CdktfDeploy }).Render()[".github/workflows/deploy.yml"]);

    private static Dictionary<string, DeliveryOptions> Deliveries => new()
    {
        ["three clouds, all gates"] = TestEstate.Options with
        {
            Gates = Enum.GetValues<GateTool>(),
            Clouds = new Dictionary<string, Activation> { ["aws"] = TestEstate.Aws, ["azure"] = TestEstate.Azure },
        },
        ["no cloud"] = TestEstate.Options with { Clouds = new Dictionary<string, Activation>() },
        ["cdktf"] = TestEstate.Options with { Strategy = DeployStrategy.CdktfDeploy, Gates = [GateTool.Infra, GateTool.Tflint] },
        ["tool of a manifest"] = TestEstate.Options with { Commands = CommandSource.ToolManifest("tests/Estate.Tests") },
        ["few stacks a job"] = TestEstate.Options with { StacksPerJob = 1, Gates = Enum.GetValues<GateTool>() },
        ["nothing on merge"] = TestEstate.Options with { OnMerge = MergePolicy.Nothing },
        ["dev on merge"] = TestEstate.Options with { OnMerge = MergePolicy.FirstEnvironment },
        ["nobody is told"] = TestEstate.Options with { Notifications = [] },
        ["everybody approves"] = TestEstate.Options with { Governance = [TestEstate.Rules("dev", "prod")] },
    };

    [Fact]
    public async Task Every_variant_of_a_delivery_is_clean()
    {
        var files = Deliveries.SelectMany(delivery => delivery.Value.Render().Select(file => (Path: $"{delivery.Key}/{file.Key}", file.Value))).ToList();
        List<GitLabFile> gitLab = [.. files.Where(IsOfGitLab).Select(file => new GitLabFile(file.Value))];
        Assert.Equal("", string.Join("\n", gitLab.SelectMany(GitLabRules.Violations)));
        Assert.Equal("", string.Join("\n", Shellcheck.Check([.. gitLab.SelectMany(file => file.Scripts)])));
        await GeneratedWorkflows.RequireCleanAsync(files.Where(file => file.Path.Contains("/.github/workflows/", StringComparison.Ordinal)).ToDictionary(file => file.Path, file => file.Value));
    }

    private static bool IsOfGitLab((string Path, string Value) file) => file.Path.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal);
}
