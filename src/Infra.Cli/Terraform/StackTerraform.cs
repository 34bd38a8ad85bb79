using System.Security.Cryptography;
using Infra.Cli.Building;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Terraform;

/// <summary>Terraform in the folder of one stack.</summary>
internal sealed class StackTerraform
{
    /// <summary>The saved plan: what is shown, gated and approved is what is applied.</summary>
    public const string PlanFile = "plan.tfplan";

    private readonly Tool _terraform;
    private readonly ProviderLocks _locks;
    private readonly string _folder;
    private byte[] _planned = [];

    /// <param name="repository">Its clouds say where Terraform runs, and where providers are kept.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="folder">Where its configuration is; null: where the clouds have it.</param>
    public StackTerraform(Repository repository, SynthesizedStack stack, string? folder = null)
    {
        Stack = stack;
        _folder = folder ?? repository.Clouds.FolderOf(stack);
        _locks = new(repository.Clouds.Home);
        _terraform = new Tool("terraform", "Terraform 1.11 or later", _folder, new()
        {
            ["TF_IN_AUTOMATION"] = "1",
            ["TF_INPUT"] = "0",
            ["CHECKPOINT_DISABLE"] = "1",
            ["TF_PLUGIN_CACHE_DIR"] = Environment.GetEnvironmentVariable("TF_PLUGIN_CACHE_DIR") ?? _locks.PluginCache,
        }).With(repository.Clouds.Environment);
    }

    public SynthesizedStack Stack { get; }

    private string SavedPlan => Path.Combine(_folder, PlanFile);

    private string LockFile => Path.Combine(_folder, ".terraform.lock.hcl");

    /// <summary>Makes the folder ready: providers and backend.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="more">Further arguments, such as <c>-migrate-state</c>.</param>
    public async Task InitAsync(CancellationToken cancellation, params IReadOnlyList<string> more)
    {
        var providers = Stack.Json["terraform"]?["required_providers"]?.ToJsonString() ?? "";
        // Inits that share a plugin cache corrupt it when they run at once.
        await using var exclusive = await _locks.EnterAsync(cancellation);
        // A lock file that is left from other versions would be refused.
        if (File.Exists(_locks.For(providers))) File.Copy(_locks.For(providers), LockFile, overwrite: true);
        else File.Delete(LockFile);
        var (result, events) = await RunAsync(["init", "-json", "-input=false", .. more], null, cancellation);
        if (result.ExitCode != 0) throw TerraformFailure.Of(Stack, "init", events, result.Output);
        if (File.Exists(LockFile)) AtomicFile.Write(_locks.For(providers), File.ReadAllBytes(LockFile));
    }

    /// <summary>Plans, and saves the plan.</summary>
    /// <returns>The plan; null where a stack that it reads has no state yet.</returns>
    public async Task<string?> PlanAsync(bool destroy, CancellationToken cancellation)
    {
        var (result, events) = await RunAsync(
            ["plan", "-json", "-input=false", $"-out={PlanFile}", .. destroy ? ["-destroy"] : Array.Empty<string>()], null, cancellation);
        // A plan holds what is secret.
        if (File.Exists(SavedPlan) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(SavedPlan, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (result.ExitCode == 0)
        {
            _planned = Digest();
            return await ShowPlanAsync(cancellation);
        }

        File.Delete(SavedPlan);
        return TerraformFailure.IsMissingProducer(events) ? null : throw TerraformFailure.Of(Stack, "plan", events, result.Output);
    }

    /// <summary>The saved plan as JSON.</summary>
    public Task<string> ShowPlanAsync(CancellationToken cancellation) => TextAsync("show", ["show", "-json", "-no-color", PlanFile], cancellation);

    /// <summary>Applies the plan that was made here, and nothing else.</summary>
    /// <exception cref="InfraException">INFRA0223: another plan has taken its place since.</exception>
    public async Task ApplyAsync(Action<TerraformEvent> onEvent, CancellationToken cancellation)
    {
        if (!Digest().AsSpan().SequenceEqual(_planned)) throw new InfraException(ExitCode.StalePlan, new Problem(
            "INFRA0223", Stack.Name, $"{SavedPlan} is no longer the plan that was shown.", "Plan again, and let one run at a time work in this folder."));
        var (result, events) = await RunAsync(["apply", "-json", "-input=false", PlanFile], onEvent, cancellation);
        if (result.ExitCode != 0) throw TerraformFailure.Of(Stack, "apply", events, result.Output);
        File.Delete(SavedPlan);
    }

    /// <summary>The outputs as <c>terraform output -json</c> gives them.</summary>
    public Task<string> OutputsAsync(CancellationToken cancellation) => TextAsync("output", ["output", "-json", "-no-color"], cancellation);

    /// <summary>The state as it rests in the backend; empty where there is none.</summary>
    public Task<string> PullStateAsync(CancellationToken cancellation) => TextAsync("state pull", ["state", "pull"], cancellation);

    /// <summary>Puts a state into the backend; refused where another one rests there.</summary>
    public Task PushStateAsync(string file, CancellationToken cancellation) => TextAsync("state push", ["state", "push", file], cancellation);

    private byte[] Digest() => File.Exists(SavedPlan) ? SHA256.HashData(File.ReadAllBytes(SavedPlan)) : [];

    private async Task<string> TextAsync(string operation, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await _terraform.TryRunAsync(arguments, cancellation);
        return result.ExitCode == 0 ? result.StandardOutput : throw TerraformFailure.Of(Stack, operation, [], result.Output);
    }

    private async Task<(ToolResult Result, IReadOnlyList<TerraformEvent> Events)> RunAsync(
        IReadOnlyList<string> arguments, Action<TerraformEvent>? onEvent, CancellationToken cancellation)
    {
        var events = new List<TerraformEvent>();
        var result = await _terraform.TryRunAsync(arguments, cancellation, line =>
        {
            if (TerraformEvent.Parse(line) is not { } one) return;
            lock (events) events.Add(one);
            onEvent?.Invoke(one);
        });
        return (result, events);
    }
}
