using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Synthesized;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// The command itself, killed with all that it started, at one step after the other. While Terraform makes resources it is interrupted instead:
/// what a provider has asked a cloud for in that very moment, nobody could know of.
/// </summary>
public sealed class BootstrapKillTests : IDisposable
{
    private const string Foundation = "aws-foundation";
    private const string Stopped = "INFRA0002 Stopped on request. Run the same command again to continue.\n";

    private readonly AwsEmulator _aws;
    private readonly EmulatedEstate _estate;
    private readonly HttpClient _emulator;

    public BootstrapKillTests()
    {
        var (emulator, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        _aws = new(emulator);
        _estate = new(_aws, mirror);
        _emulator = _aws.Connect();
        _emulator.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/kms/aws4_request, SignedHeaders=host, Signature=none");
        _estate.KeepStateStorage();
    }

    private string LocalState => _estate[$"{Foundation}.bootstrap.tfstate"];

    public void Dispose()
    {
        _emulator?.Dispose();
        _estate?.Dispose();
        _aws?.Dispose();
    }

    [Fact]
    public async Task Bootstrap_that_is_killed_at_each_step_ends_in_the_same_place()
    {
        await KilledAtAsync($"Planning {Foundation}");
        Assert.False(File.Exists(LocalState));
        await KilledAtAsync($"Applying {Foundation}");
        // Which key is made at that moment is Terraform's affair.
        await InterruptedAtAsync($"{Foundation}: create ", $@"(?m)^{Foundation}: \S+/Key was not finished, and is kept for the next run$");
        Assert.True(File.Exists(LocalState));
        await KilledAtAsync($"Moving the state of {Foundation} into its storage");
        var kept = await File.ReadAllBytesAsync(LocalState, TestContext.Current.CancellationToken);
        await CompletesAsync();
        // Killed once the storage had the state, and before the file was deleted.
        await File.WriteAllBytesAsync(LocalState, kept, TestContext.Current.CancellationToken);
        await CompletesAsync();

        await AssertNothingWasMadeTwiceAsync();
    }

    private async Task KilledAtAsync(string step)
    {
        var (reached, output) = await RunAsync(step, process => process.Kill(entireProcessTree: true));

        Assert.True(reached, output);
    }

    private async Task InterruptedAtAsync(string step, string kept)
    {
        var (reached, output) = await RunAsync(step, InfraCommand.Interrupt);

        Assert.True(reached && Regex.IsMatch(output, kept) && output.EndsWith(Stopped, StringComparison.Ordinal), output);
    }

    private async Task CompletesAsync()
    {
        var (_, output) = await RunAsync(null, _ => { });

        Assert.Contains($"{Foundation}: no changes\n", output, StringComparison.Ordinal);
        Assert.False(File.Exists(LocalState), output);
    }

    /// <summary>Keys have no names: a second one would go unnoticed everywhere but here. One that was replaced waits for its end.</summary>
    private async Task AssertNothingWasMadeTwiceAsync()
    {
        var keys = new List<string>();
        foreach (var key in (await AskAsync("ListKeys", []))["Keys"]!.AsArray())
        {
            var it = (await AskAsync("DescribeKey", new() { ["KeyId"] = (string?)key!["KeyId"] }))["KeyMetadata"]!;
            // The emulator has one of its own, for what is encrypted without a key.
            if ((string?)it["KeyState"] == "Enabled" && (string?)it["Description"] is not "Default key" and var what) keys.Add(what!);
        }

        var described = SynthOutput.Load(_estate.Out).Stacks.Single(stack => stack.Name == Foundation).Resources.Where(resource => resource.Type == "aws_kms_key");
        Assert.Equal(described.Select(key => (string)key.Body["description"]!).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    private async Task<JsonNode> AskAsync(string operation, JsonObject input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString(), null, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", $"TrentService.{operation}");
        using var answer = await _emulator.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Runs the command, and does something to it as soon as it says a step.</summary>
    private async Task<(bool Reached, string Output)> RunAsync(string? step, Action<Process> stop)
    {
        var reached = false;
        var (_, output, error) = await _estate.RunAsync(["bootstrap", "aws", "--out", _estate.Out, "--auto-approve"], (command, line) =>
        {
            if (reached || step is null || !line.StartsWith(step, StringComparison.Ordinal)) return;
            reached = true;
            stop(command);
        });
        return (reached, output + error);
    }
}
