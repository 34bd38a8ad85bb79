using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Synthesized;

namespace Infra.EndToEnd.Tests;

/// <summary>What becomes of a run's plans in an emulated AWS: where they are stored, and when they are not applied.</summary>
public sealed class SavedPlanTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private readonly AwsEmulator _aws;
    private readonly EmulatedEstate _estate;
    private readonly HttpClient _s3;

    public SavedPlanTests()
    {
        var (emulator, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        _aws = new(emulator);
        _estate = new(_aws, mirror);
        _s3 = _aws.Connect();
        _estate.KeepStateStorage();
        _estate.Keep(Network, "^aws_(vpc|subnet|internet_gateway)$");
        _estate.Commit();
    }

    private string Summaries => _estate["summaries"];

    public void Dispose()
    {
        _s3?.Dispose();
        _estate?.Dispose();
        _aws?.Dispose();
    }

    [Fact]
    public async Task Plans_rest_encrypted_and_are_applied_once_as_they_were_reviewed()
    {
        Assert.Equal(0, (await RunAsync("bootstrap", "aws", "--auto-approve")).ExitCode);

        await PlanRestsEncryptedBesideTheStateAsync();
        await PlanAlteredWhereItRestsIsRefusedAsync();
        await PlanOfAnotherCommitIsRefusedAsync();
        await LockOfADeadDeploymentIsReportedAndTakenAwayAsync();
        await DeploymentThatIsInterruptedLeavesItsWorkInTheStateAsync();
        await NextDeploymentCompletesItAsync();
    }

    private async Task PlanRestsEncryptedBesideTheStateAsync()
    {
        await PlanAsync("run-1");

        using var stored = await _s3.GetAsync(PlaceOf("run-1"), TestContext.Current.CancellationToken);
        Assert.True(stored.IsSuccessStatusCode);
        Assert.Equal("aws:kms", stored.Headers.GetValues("x-amz-server-side-encryption").Single());
        Assert.EndsWith(":alias/lynx-tfstate", stored.Headers.GetValues("x-amz-server-side-encryption-aws-kms-key-id").Single(), StringComparison.Ordinal);
    }

    private async Task PlanAlteredWhereItRestsIsRefusedAsync()
    {
        var state = JsonNode.Parse(await _s3.GetStringAsync(PlaceOf("run-1"), TestContext.Current.CancellationToken))!;
        var plan = Convert.FromBase64String((string)state["outputs"]!["plan"]!["value"]!);
        plan[plan.Length / 2] ^= 1;
        state["outputs"]!["plan"]!["value"] = Convert.ToBase64String(plan);
        using var content = new StringContent(state.ToJsonString());
        (await _s3.PutAsync(PlaceOf("run-1"), content, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        AssertRefused("INFRA0254", await DeployAsync("run-1"));
    }

    private async Task PlanOfAnotherCommitIsRefusedAsync()
    {
        await PlanAsync("run-2");
        _estate.Commit();

        AssertRefused("INFRA0255", await DeployAsync("run-2"));
    }

    private async Task LockOfADeadDeploymentIsReportedAndTakenAwayAsync()
    {
        await PlanAsync("run-3");
        var dead = await _estate.RunAsync(DeployArguments("run-3"), AtFirstResource(KillTerraform));
        Assert.Equal(1, dead.ExitCode);

        var locked = await RunAsync("diff", Network, "--plans", "run-4", "--summaries", Path.Combine(Summaries, "run-4"));
        Assert.Equal(5, locked.ExitCode);
        var held = Regex.Match(
            locked.Error, $@"^INFRA0205 {Network}: Its state is locked by .+ since .+ \(apply, lock .+\)\. .+ \./infra unlock {Network} --id (\S+) --confirm {Network}$", RegexOptions.Multiline);
        Assert.True(held.Success, locked.Error);

        var unlocked = await RunAsync("unlock", Network, "--id", held.Groups[1].Value, "--confirm", Network, "--force");
        Assert.True(unlocked.ExitCode == 0, unlocked.Error);
    }

    private async Task DeploymentThatIsInterruptedLeavesItsWorkInTheStateAsync()
    {
        await PlanAsync("run-4");
        var stopped = await _estate.RunAsync(DeployArguments("run-4"), AtFirstResource(InfraCommand.Interrupt));

        Assert.True(stopped.ExitCode == 130, stopped.Error);
        Assert.EndsWith("INFRA0002 Stopped on request. Run the same command again to continue.\n", stopped.Error, StringComparison.Ordinal);
        AssertRefused("INFRA0257", await DeployAsync("run-4"));
    }

    private async Task NextDeploymentCompletesItAsync()
    {
        await PlanAsync("run-5");
        var deployed = await DeployAsync("run-5");
        Assert.True(deployed.ExitCode == 0, deployed.Error);
        Assert.Equal($"{Network}: no changes\n", (await RunAsync("diff", Network)).Output);
    }

    private async Task PlanAsync(string run)
    {
        var result = await RunAsync("diff", Network, "--plans", run, "--summaries", Path.Combine(Summaries, run));
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private Task<CommandResult> DeployAsync(string run) => _estate.RunAsync(DeployArguments(run));

    private string[] DeployArguments(string run) => ["deploy", Network, "--saved", run, "--summaries", Path.Combine(Summaries, run), "--out", _estate.Out];

    private static Action<Process, string> AtFirstResource(Action<Process> act)
    {
        var isFirst = true;
        return (command, line) =>
        {
            if (!isFirst || !line.StartsWith($"{Network}: create ", StringComparison.Ordinal)) return;
            isFirst = false;
            act(command);
        };
    }

    private Task<CommandResult> RunAsync(string command, params string[] arguments) => _estate.RunAsync([command, .. arguments, "--out", _estate.Out]);

    private string PlaceOf(string run)
    {
        var backend = SynthOutput.Load(_estate.Out).Stacks.Single(stack => stack.Name == Network).Json["terraform"]!["backend"]!["s3"]!;
        return $"/{backend["bucket"]}/plans/dev/{run}/{Network}";
    }

    private static void AssertRefused(string code, CommandResult result)
    {
        Assert.True(result.ExitCode == 4, result.Error);
        Assert.Contains($"{code} {Network}: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("applied (", result.Error, StringComparison.Ordinal);
    }

    private static void KillTerraform(Process command)
    {
        foreach (var process in Process.GetProcessesByName("terraform").Where(process => ParentOf(process.Id) == command.Id)) process.Kill();
    }

    private static int ParentOf(int process) =>
        int.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);
}
