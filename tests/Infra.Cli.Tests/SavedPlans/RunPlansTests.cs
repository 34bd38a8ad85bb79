using System.Diagnostics;
using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.SavedPlans;

/// <summary>What one job of a run plans and another applies, with Terraform for real.</summary>
public sealed class RunPlansTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private readonly SynthesizedEstate _estate = new();

    public RunPlansTests()
    {
        RealTerraform.Require();
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc")));
        Git("init", "--quiet");
        Commit();
    }

    private string Summaries => Path.Combine(_estate.Root, "summaries");

    private string StoredPlan => Path.Combine(_estate.Root, "states", "plans", "dev", "run-1", Network);

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Plan_of_one_job_is_applied_by_another_and_then_gone()
    {
        Assert.Equal(0, (await PlanAsync()).ExitCode);
        ForgetFolder();

        var result = await DeployAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Contains($"{Network}: applied (1 created in ", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_estate.StateOf(Network)));
        Assert.Equal($"applied {(string)Digest["plan"]!}", (string)JsonNode.Parse(File.ReadAllText(StoredPlan))!["outputs"]!["plan"]!["value"]!);
    }

    [Fact]
    public async Task Job_that_is_run_again_passes_over_what_the_run_has_applied_and_applies_the_rest()
    {
        _estate.Add("aws-dev-apps", Config.Of(Config.Data("aws-dev-apps/Queue").Running($"test -e {_estate.Root}/ready")));
        Commit();
        await PlanAsync();
        var first = await DeployAsync();
        Assert.Equal(1, first.ExitCode);
        // What failed has changed its state, so its plan is stale; the plan job is run again for it alone.
        await File.WriteAllTextAsync(Path.Combine(_estate.Root, "ready"), "", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _estate.RunAsync("diff", "aws-dev-apps", "--plans", "run-1", "--summaries", Summaries)).ExitCode);
        ForgetFolder();

        var second = await _estate.RunAsync("deploy", "--saved", "run-1", "--summaries", Summaries, "--json");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains($"{Network}: applied before in this run\n", second.Error, StringComparison.Ordinal);
        Assert.Equal(["aws-dev-apps: applied", $"{Network}: applied before"], JsonNode.Parse(second.Output)!.AsArray().Select(stack => $"{stack!["stack"]}: {stack["status"]}"));
    }

    [Fact]
    public async Task Plan_without_changes_is_nothing_to_apply()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        await PlanAsync();

        var result = await DeployAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("applied", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_of_a_run_is_made_by_what_is_applied_and_not_by_what_others_plan()
    {
        _estate
            .Add(Network, Config.Of(Config.Data($"{Network}/Vpc")).Output("subnet", "10.0.1.0/24"))
            .Add("aws-dev-apps", Config.Of(Config.Data("aws-dev-apps/Queue", "${data.terraform_remote_state.producer.outputs.subnet}")).Reading(_estate.StateOf(Network)), Network);
        Commit();

        var result = await PlanAsync();

        Assert.Equal(7, result.ExitCode);
        Assert.EndsWith("aws-dev-apps: not planned: needs aws-dev-network\n", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(StoredPlan.Replace(Network, "aws-dev-apps", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_of_another_run_is_not_applied()
    {
        await PlanAsync();

        var result = await DeployAsync("run-2");

        AssertRefused(result, $"INFRA0252 {Network}: The storage of its state has no plan of run run-2: it was applied or has expired. Plan again, and have the new plan reviewed.\n");
    }

    [Fact]
    public async Task Plan_without_its_digest_is_not_applied()
    {
        await PlanAsync();
        File.Delete(Path.Combine(Summaries, $"{Network}.digest.json"));

        var result = await DeployAsync();

        AssertRefused(result, $"INFRA0251 {Network}: Run run-1 has no digest of its plan in ROOT/summaries. Plan it in this run: ./infra diff with --plans and --summaries.\n");
    }

    [Fact]
    public async Task Plan_that_differs_by_one_byte_is_refused()
    {
        await PlanAsync();
        var state = JsonNode.Parse(await File.ReadAllTextAsync(StoredPlan, TestContext.Current.CancellationToken))!;
        var plan = Convert.FromBase64String((string)state["outputs"]!["plan"]!["value"]!);
        plan[^1] ^= 1;
        state["outputs"]!["plan"]!["value"] = Convert.ToBase64String(plan);
        await File.WriteAllTextAsync(StoredPlan, state.ToJsonString(), TestContext.Current.CancellationToken);

        var result = await DeployAsync();

        Assert.Equal(4, result.ExitCode);
        Assert.Matches($"^Fetching the plan of {Network}\nINFRA0254 {Network}: The stored plan is not the one that was reviewed: its SHA-256 is [0-9a-f]{{12}} instead of [0-9a-f]{{12}}. Plan again, and have the new plan reviewed.\n$", result.Error);
        Assert.False(File.Exists(_estate.StateOf(Network)));
    }

    [Fact]
    public async Task Plan_of_another_commit_is_refused()
    {
        await PlanAsync();
        var planned = Git("rev-parse", "HEAD")[..12];
        Commit();

        var result = await DeployAsync();

        AssertRefused(result, $"INFRA0255 {Network}: The plan was made from commit {planned}; {Git("rev-parse", "HEAD")[..12]} is checked out. Plan again, and have the new plan reviewed.\n");
    }

    [Fact]
    public async Task Plan_of_other_json_is_refused()
    {
        await PlanAsync();
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc"), Config.Data($"{Network}/Subnet")));

        var result = await DeployAsync();

        AssertRefused(result, $"INFRA0256 {Network}: The plan was made with different Terraform JSON than this checkout has. Plan again, and have the new plan reviewed.\n");
    }

    [Fact]
    public async Task Plan_that_the_state_has_outlived_is_refused()
    {
        await PlanAsync();
        await _estate.RunAsync("deploy", "--auto-approve");
        var lineage = (string)JsonNode.Parse(await File.ReadAllTextAsync(_estate.StateOf(Network), TestContext.Current.CancellationToken))!["lineage"]!;

        var result = await DeployAsync();

        AssertRefused(result, $"INFRA0257 {Network}: Its state has changed since the plan was made: no state then, serial 1 of {lineage[..12]} now. Plan again, and have the new plan reviewed.\n");
    }

    [Fact]
    public async Task Everything_that_speaks_against_a_plan_is_said_at_once()
    {
        await PlanAsync();
        await _estate.RunAsync("deploy", "--auto-approve");
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc"), Config.Data($"{Network}/Subnet")));
        Commit();

        var result = await DeployAsync();

        Assert.Equal(["INFRA0255", "INFRA0256", "INFRA0257"], result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line[..9]));
    }

    [Fact]
    public async Task Run_that_is_named_badly_is_refused_before_anything_is_planned()
    {
        var result = await _estate.RunAsync("diff", "--plans", "../1");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "INFRA0250 --plans: \"../1\" is not a valid run name: 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit. Use the run's number.\n"
            + "INFRA0250 --plans: The digests of the plans are passed in a folder, and none is named. Add --summaries FOLDER.\n",
            result.Error);
    }

    [Fact]
    public async Task Plan_in_simulated_clouds_is_not_stored()
    {
        var result = await _estate.RunAsync("diff", "--plans", "1", "--summaries", Summaries, "--simulate");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("INFRA0250 --plans: Simulated clouds end with the job, so a plan can't be stored. Leave it out with --simulate.\n", result.Error);
    }

    private JsonNode Digest => JsonNode.Parse(File.ReadAllText(Path.Combine(Summaries, $"{Network}.digest.json")))!;

    private Task<CommandResult> PlanAsync() => _estate.RunAsync("diff", "--plans", "run-1", "--summaries", Summaries);

    private Task<CommandResult> DeployAsync(string run = "run-1") => _estate.RunAsync("deploy", "--saved", run, "--summaries", Summaries);

    private static void AssertRefused(CommandResult result, string error) =>
        Assert.Equal((4, $"Fetching the plan of {Network}\n{error}"), (result.ExitCode, result.Error));

    /// <summary>The next job runs on another machine.</summary>
    private void ForgetFolder()
    {
        File.Delete(Path.Combine(_estate.Stack(Network).Directory, "plan.tfplan"));
        Directory.Delete(Path.Combine(_estate.Root, ".infra"), recursive: true);
    }

    private void Commit() => Git("-c", "user.name=t", "-c", "user.email=t@example.test", "commit", "--quiet", "--allow-empty", "-m", "One");

    private string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _estate.Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output.Trim();
    }
}
