using Infra.Contracts.Synthesized;

namespace Infra.EndToEnd.Tests;

/// <summary>An estate on the real provider and an emulated AWS, from nothing to nothing.</summary>
public sealed class AwsLifeTests : IDisposable
{
    private const string Foundation = "aws-foundation";
    private const string Network = "aws-dev-network";

    private readonly AwsEmulator _aws;
    private readonly EmulatedEstate _estate;

    public AwsLifeTests()
    {
        var (emulator, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        _aws = new(emulator);
        _estate = new(_aws, mirror);
    }

    private string LocalState => _estate[$"{Foundation}.bootstrap.tfstate"];

    public void Dispose()
    {
        _estate?.Dispose();
        _aws?.Dispose();
    }

    [Fact]
    public async Task Estate_is_bootstrapped_deployed_guarded_found_unchanged_and_destroyed()
    {
        await DeploymentBeforeTheBootstrapIsSentToItAsync();
        await BootstrapThatIsStoppedAtTheMoveKeepsItsStateAsync();
        await BootstrapIsResumedAndLeavesTheStateInItsStorageAsync();
        await BootstrapASecondTimeChangesNothingAsync();
        await SecondDeploymentIsRefusedByTheLockOfTheFirstAsync();
        await DiffAfterwardsIsEmptyAsync();
        await DestructionOfTheFoundationIsRefusedAsync();
        await NetworkIsDestroyedAsync();
    }

    private async Task DeploymentBeforeTheBootstrapIsSentToItAsync()
    {
        var (exitCode, _, error) = await RunAsync("deploy", Network, "--auto-approve");

        Assert.Equal(1, exitCode);
        Assert.Contains("INFRA0206 aws-dev-network: terraform init: ", error, StringComparison.Ordinal);
        Assert.EndsWith(" The storage of its state does not exist yet. Run ./infra bootstrap aws.\n", error, StringComparison.Ordinal);
    }

    private async Task BootstrapThatIsStoppedAtTheMoveKeepsItsStateAsync()
    {
        var (exitCode, _, error) = await _estate.RunAsync(
            ["bootstrap", "aws", "--out", _estate.Out, "--auto-approve"],
            (command, line) => { if (line.StartsWith("Moving the state", StringComparison.Ordinal)) InfraCommand.Interrupt(command); });

        Assert.True(exitCode == 130 && error.EndsWith("INFRA0002 Stopped on request. Run the same command again to continue.\n", StringComparison.Ordinal), error);
        Assert.True(File.Exists(LocalState));
    }

    private async Task BootstrapIsResumedAndLeavesTheStateInItsStorageAsync()
    {
        var (exitCode, output, error) = await RunAsync("bootstrap", "aws", "--auto-approve");

        Assert.True(exitCode == 0, error);
        Assert.Equal($"{Foundation}: no changes\n", output);
        Assert.EndsWith($"{Foundation}: its state is stored in its own storage\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(LocalState));
    }

    private async Task BootstrapASecondTimeChangesNothingAsync()
    {
        var (exitCode, output, error) = await RunAsync("bootstrap", "aws", "--auto-approve");

        Assert.True(exitCode == 0, error);
        Assert.Equal($"{Foundation}: no changes\n", output);
    }

    private async Task SecondDeploymentIsRefusedByTheLockOfTheFirstAsync()
    {
        var elsewhere = _estate.Copy();
        var applying = new TaskCompletionSource();
        var first = _estate.RunAsync(
            ["deploy", Network, "--out", _estate.Out, "--auto-approve"],
            (_, line) => { if (line.StartsWith($"{Network}: create ", StringComparison.Ordinal)) applying.TrySetResult(); });
        await Task.WhenAny(applying.Task, first);

        var second = await _estate.RunAsync(["deploy", Network, "--out", elsewhere, "--auto-approve"]);

        Assert.True(second.ExitCode == 5, second.Error);
        Assert.Contains("INFRA0205 aws-dev-network: Its state is locked by ", second.Error, StringComparison.Ordinal);
        var (exitCode, output, error) = await first;
        Assert.True(exitCode == 0, error);
        Assert.Matches(@"^aws-dev-network\.vpc-id = vpc-[0-9a-f]+$", output.Split('\n').First(line => line.Contains(".vpc-id", StringComparison.Ordinal)));
    }

    private async Task DiffAfterwardsIsEmptyAsync()
    {
        var (exitCode, output, error) = await RunAsync("diff", Network);

        Assert.True(exitCode == 0, error);
        Assert.Equal($"{Network}: no changes\n", output);
    }

    private async Task DestructionOfTheFoundationIsRefusedAsync()
    {
        var (exitCode, _, error) = await RunAsync("destroy", Foundation, "--auto-approve");

        Assert.Equal(1, exitCode);
        Assert.Contains($"INFRA0247 {Foundation}: It is protected: ", error, StringComparison.Ordinal);
    }

    private async Task NetworkIsDestroyedAsync()
    {
        var (exitCode, _, error) = await RunAsync("destroy", Network, "--auto-approve");

        Assert.True(exitCode == 0, error);
        var resources = SynthOutput.Load(_estate.Out).Stacks.Single(stack => stack.Name == Network).Resources.Count(resource => resource.Kind == ResourceKind.Managed);
        Assert.Contains($"{Network}: applied ({resources} destroyed in ", error, StringComparison.Ordinal);
    }

    private Task<CommandResult> RunAsync(string command, params string[] arguments) => _estate.RunAsync([command, .. arguments, "--out", _estate.Out]);
}
