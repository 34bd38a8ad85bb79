using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Secrets;
using Infra.Deployment.States;
using Infra.Workspace.Tools;

namespace Infra.Deployment.Terraform;

/// <summary>Terraform in the folder of one stack.</summary>
internal sealed class StackTerraform
{
    /// <summary>The saved plan file. What is shown, gated and approved is what is applied.</summary>
    public const string PlanFile = "plan.tfplan";

    private const string ShownPlan = "plan-";

    private const string ForeseenPlan = $"{ShownPlan}foreseen.json";

    private readonly Tool _terraform;
    private readonly ProviderLocks _locks;
    private readonly string _folder;
    private readonly string? _committed;
    private readonly IClouds _clouds;
    private byte[] _planned = [];

    /// <param name="target">The target, whose clouds determine where Terraform runs and where providers are stored.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="folder">The folder with its configuration; null for the clouds' folder.</param>
    public StackTerraform(DeploymentTarget target, SynthesizedStack stack, string? folder = null)
    {
        (Stack, _clouds) = (stack, target.Clouds);
        _folder = folder ?? target.Clouds.FolderOf(stack);
        _locks = ProviderLocks.Of(target.Clouds);
        _committed = target.Clouds.CommittedLocks?.PathFor(stack);
        _terraform = TerraformProgram.In(_folder, target.Clouds);
    }

    public SynthesizedStack Stack { get; }

    private string SavedPlan => Path.Combine(_folder, PlanFile);

    private string LockFile => Path.Combine(_folder, ".terraform.lock.hcl");

    /// <summary>Runs <c>terraform init</c>: installs providers and sets up the backend.</summary>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="more">Additional arguments, such as <c>-migrate-state</c>.</param>
    public async Task InitAsync(CancellationToken cancellation, params IReadOnlyList<string> more)
    {
        var providers = Stack.Json["terraform"]?["required_providers"]?.ToJsonString() ?? "";
        // Concurrent inits that share a plugin cache corrupt it.
        await using var exclusive = await _locks.EnterAsync(cancellation);
        var isReviewed = _committed is not null && File.Exists(_committed);
        ForeseenStates.Forget(_folder);
        // Terraform would reject a lock file left over from other versions.
        if (isReviewed || File.Exists(_locks.For(providers))) File.Copy(isReviewed ? _committed! : _locks.For(providers), LockFile, overwrite: true);
        else File.Delete(LockFile);
        string[] arguments = ["init", "-json", "-input=false", .. isReviewed ? ["-lockfile=readonly"] : Array.Empty<string>()];
        try
        {
            await InitWithAsync([.. arguments, .. more], cancellation);
        }
        catch (InfraException e) when (more.Count == 0 && e.Problems.Any(problem => problem.Code == TerraformCause.OtherBackend.Code))
        {
            await FormerBackend.FollowAsync(_folder, _clouds, this, () => InitWithAsync([.. arguments, "-reconfigure"], cancellation), cancellation);
        }

        if (isReviewed) return;
        if (File.Exists(LockFile)) AtomicFile.Write(_locks.For(providers), File.ReadAllBytes(LockFile));
    }

    private async Task InitWithAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var (result, events) = await RunAsync(arguments, null, cancellation);
        if (result.ExitCode != 0) throw TerraformFailure.Of(Stack, "init", events, result.Output);
    }

    /// <summary>Returns the backend that Terraform last used here; null if it has not run.</summary>
    public FormerBackend? FindFormerBackend() => FormerBackend.In(_folder);

    /// <summary>Switches to the stack's current backend and runs an action with it. If it fails, the record of the former backend is kept.</summary>
    public Task LeaveFormerBackendAsync(Func<Task> work, CancellationToken cancellation) => FormerBackend.LeaveAsync(_folder, async () =>
    {
        await InitAsync(cancellation, "-reconfigure");
        await work();
    });

    /// <summary>Makes and saves a plan.</summary>
    /// <returns>The plan; null if a stack that it reads has no state yet.</returns>
    public async Task<string?> PlanAsync(bool destroy, CancellationToken cancellation)
    {
        var (result, events) = await RunAsync(
            ["plan", "-json", "-input=false", $"-out={PlanFile}", .. destroy ? ["-destroy"] : Array.Empty<string>(), .. LockArguments(Stack)], null, cancellation);
        // A plan contains secrets.
        if (File.Exists(SavedPlan) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(SavedPlan, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (result.ExitCode == 0)
        {
            _planned = Digest();
            return await ShowPlanAsync(cancellation);
        }

        DeletePlan();
        return TerraformFailure.IsMissingProducer(events) ? null : throw TerraformFailure.Of(Stack, "plan", events, result.Output);
    }

    /// <summary>Plans against what other stacks plan to output. Only what the plan shows is kept, for nobody to apply it.</summary>
    /// <param name="outputs">Their planned outputs, by the address of the state.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The plan, which says that it can't be applied; null where the stack reads what only an apply can tell.</returns>
    public async Task<string?> ForeseeAsync(IReadOnlyDictionary<string, PlannedOutputs> outputs, CancellationToken cancellation)
    {
        using var states = new ForeseenStates(_folder, Stack, outputs);
        string? json;
        try { json = await PlanAsync(destroy: false, cancellation); }
        finally { DeletePlan(); }
        if (json is null) return null;
        var plan = JsonNode.Parse(json)!.AsObject();
        plan["applyable"] = false;
        var shown = plan.ToJsonString();
        KeepShown(PathOf(ForeseenPlan), shown);
        return shown;
    }

    /// <summary>
    /// Azure locks a state with a lease, and whoever may take one may also write the state, which plan identities must not. They plan
    /// without a lock; an apply takes the lock and rejects a plan for an older state.
    /// </summary>
    internal static IReadOnlyList<string> LockArguments(SynthesizedStack stack) =>
        stack.Json["terraform"]?["backend"]?["azurerm"] is null ? [] : ["-lock=false"];

    /// <summary>Returns the saved plan as JSON. Terraform is called once per plan; its output is stored next to the plan until the plan is applied.</summary>
    public async Task<string> ShowPlanAsync(CancellationToken cancellation)
    {
        var kept = File.Exists(SavedPlan) ? ShownPath : PathOf(ForeseenPlan);
        if (File.Exists(kept)) return await File.ReadAllTextAsync(kept, cancellation);
        var json = SecretReads.Mark(await TextAsync("show", ["show", "-json", "-no-color", PlanFile], cancellation), Stack);
        KeepShown(kept, json);
        return json;
    }

    /// <summary>Takes over a plan made elsewhere, with its JSON.</summary>
    public void TakeOver(PlanArchive plan, string shown)
    {
        RestorePlan(plan);
        KeepShown(ShownPath, shown);
    }

    /// <summary>Whether there is a plan to look at, be it one that can be applied or not.</summary>
    public bool IsPlanned => File.Exists(SavedPlan) || File.Exists(PathOf(ForeseenPlan));

    private string ShownPath => PathOf($"{ShownPlan}{Convert.ToHexStringLower(Digest())}.json");

    private string PathOf(string shown) => Path.Combine(_folder, ".terraform", shown);

    private static void KeepShown(string path, string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        PrivateFile.Write($"{path}.new", Encoding.UTF8.GetBytes(json));
        File.Move($"{path}.new", path, overwrite: true);
    }

    /// <summary>Returns the saved plan file, to store it elsewhere.</summary>
    public PlanArchive ReadPlan() => new(File.ReadAllBytes(SavedPlan));

    /// <summary>Restores a plan file that was stored elsewhere.</summary>
    public void RestorePlan(PlanArchive plan)
    {
        PrivateFile.Write(SavedPlan, plan.Content);
        _planned = Digest();
    }

    /// <summary>Returns the SHA-256 of the lock file that <see cref="InitAsync"/> left; empty if the stack has no providers.</summary>
    public string LockDigest() => File.Exists(LockFile) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(LockFile))) : "";

    /// <summary>Applies the plan that was made or restored here.</summary>
    /// <exception cref="InfraException">INFRA0223: the plan was replaced in the meantime.</exception>
    public async Task ApplyAsync(Action<TerraformEvent> onEvent, CancellationToken cancellation)
    {
        if (!Digest().AsSpan().SequenceEqual(_planned)) throw new InfraException(ExitCode.StalePlan, new Problem(
            "INFRA0223", Stack.Name, $"{SavedPlan} is no longer the plan that was shown.", "Plan again, and run one command at a time in this folder."));
        var (result, events) = await RunAsync(["apply", "-json", "-input=false", PlanFile], onEvent, cancellation);
        if (result.ExitCode != 0) throw TerraformFailure.Of(Stack, "apply", events, result.Output);
        DeletePlan();
    }

    /// <summary>Returns the outputs in the format of <c>terraform output -json</c>.</summary>
    public Task<string> OutputsAsync(CancellationToken cancellation) => TextAsync("output", ["output", "-json", "-no-color"], cancellation);

    /// <summary>Returns the state in the backend; empty if there is none.</summary>
    public Task<string> PullStateAsync(CancellationToken cancellation) => TextAsync("state pull", ["state", "pull"], cancellation);

    /// <summary>Writes a state to the backend, which rejects it if it has a different one.</summary>
    public Task PushStateAsync(string file, CancellationToken cancellation) => TextAsync("state push", ["state", "push", file], cancellation);

    /// <summary>Untaints a resource, so that the next plan updates it instead of replacing it.</summary>
    public Task UntaintAsync(string address, CancellationToken cancellation) => TextAsync("untaint", ["untaint", "-no-color", address], cancellation);

    /// <summary>Returns the lock on the state; null if it is not locked.</summary>
    public async Task<StateLock?> FindLockAsync(CancellationToken cancellation) =>
        // A plan takes the lock first.
        StateLock.Find((await _terraform.TryRunAsync(["plan", "-input=false", "-no-color", "-refresh=false", "-lock-timeout=0s"], cancellation)).Output);

    /// <summary>Releases a lock, regardless of its owner.</summary>
    public Task UnlockAsync(string id, CancellationToken cancellation) => TextAsync("force-unlock", ["force-unlock", "-force", id], cancellation);

    private void DeletePlan()
    {
        File.Delete(SavedPlan);
        var folder = Path.Combine(_folder, ".terraform");
        if (!Directory.Exists(folder)) return;
        foreach (var shown in Directory.EnumerateFiles(folder, $"{ShownPlan}*.json")) File.Delete(shown);
    }

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
