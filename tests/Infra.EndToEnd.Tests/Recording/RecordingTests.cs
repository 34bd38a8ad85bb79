using System.Text.Json.Nodes;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>
/// What Terraform really asks of AWS while it plans, applies and destroys the estate, recorded at the emulator. It takes minutes, so that it
/// runs on demand: <c>./infra test Infra.EndToEnd.Tests -- -explicit only</c>. What it records is judged by <c>PermissionTests</c> of Infra.Stacks.Tests.
/// </summary>
public sealed class RecordingTests : IDisposable
{
    /// <summary>What the emulator does not know. The calls of these are taken from the documentation of the provider instead.</summary>
    private static readonly string[] NotEmulated = ["aws_eks_access_entry", "aws_eks_access_policy_association", "aws_eks_addon"];

    private readonly AwsEmulator _aws;
    private readonly EmulatedEstate _estate;
    private readonly HttpClient _emulator;
    private readonly Recorder _recorder;
    private readonly RecordingProxy _proxy;

    public RecordingTests()
    {
        var emulator = Environment.GetEnvironmentVariable(AwsEmulator.Variable);
        var mirror = Environment.GetEnvironmentVariable(ProviderMirror.Variable);
        if (string.IsNullOrEmpty(emulator)) Assert.Skip($"the AWS emulator is missing: {AwsEmulator.Variable} is not set.");
        if (string.IsNullOrEmpty(mirror)) Assert.Skip($"the aws provider is missing: {ProviderMirror.Variable} is not set.");
        _aws = new(emulator);
        _emulator = new() { BaseAddress = new(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")!) };
        _recorder = new(_emulator);
        _proxy = new(_emulator, _recorder.RecordAsync);
        _estate = new(new(mirror));
        _estate.Remove(NotEmulated);
    }

    public void Dispose()
    {
        _proxy?.Dispose();
        _emulator?.Dispose();
        _estate?.Dispose();
        _aws?.Dispose();
    }

    [Fact(Explicit = true)]
    public async Task Calls_of_plan_and_apply_are_those_on_record()
    {
        // An administrator does this, and is not on record.
        await RunAsync("", "", "bootstrap", "aws", "--auto-approve");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", _proxy.Url);
        await RunAsync("prod", "plan", "diff", "aws-foundation");
        foreach (var environment in (string[])["dev", "prod"])
        {
            var stacks = $"aws-{environment}-*";
            await RunAsync(environment, "plan", "diff", stacks);
            await RunAsync(environment, "apply", "deploy", stacks, "--auto-approve");
            await RunAsync(environment, "plan", "diff", stacks);
            await RunAsync(environment, "apply", "destroy", stacks, "--auto-approve");
        }

        Snapshot.Match("aws-calls.csv", string.Concat(_recorder.Lines.Select(line => line + "\n")));
    }

    private async Task RunAsync(string environment, string access, string command, params string[] arguments)
    {
        _recorder.Phase = (environment, access);
        var (exitCode, _, error) = await _estate.RunAsync([command, .. arguments, "--out", _estate.Out], cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(_proxy.Failures);
        Assert.True(exitCode == 0, $"{command} {string.Join(' ', arguments)}: {error}");
    }
}
