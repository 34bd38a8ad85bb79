using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Plans;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// Deploys a foundation stack whose backend does not exist yet: first with the state in a local file, which then moves to the storage that
/// the stack created.
/// </summary>
/// <remarks>
/// The next step follows from what exists and is not recorded anywhere, so a run that was killed at any point can be repeated. The local
/// file is in the root of the repository, where it is not cleaned up, and is deleted only once the storage is known to contain the same
/// state.
/// </remarks>
internal sealed class Bootstrap
{
    private readonly IClouds _clouds;
    private readonly Terminal _terminal;
    private readonly SynthesizedStack _stack;
    private readonly string _localState;
    private readonly BootstrapFolder _folder;
    private readonly StackTerraform _terraform;
    private bool _isLocal;

    // A forge has no storage: the state of its governance is in a cloud's.
    private bool MakesItsStorage => StateAddress.IsMadeBy(_stack, _stack) == true;

    /// <summary>Where the state is and where it goes, for display. Known once the stack is planned.</summary>
    public string WhereStateGoes => (_isLocal, File.Exists(_localState)) switch
    {
        (true, true) => $"Its state is in {_localState}, from a run that was stopped, and would move to {StateAddress.Of(_stack)}.\n",
        (true, false) => $"It has no state yet. It would start in {_localState}, and move to {StateAddress.Of(_stack)} once that exists.\n",
        _ => $"Its state is in {StateAddress.Of(_stack)}.\n",
    };

    public Bootstrap(DeploymentTarget target, SynthesizedStack stack, Terminal terminal)
    {
        (_stack, _terminal, _localState) = (stack, terminal, LocalState(target, stack));
        _clouds = target.Clouds;
        _folder = new(Path.Combine(_clouds.Home, "bootstrap", stack.Name), _clouds.FolderOf(stack), _localState);
        _terraform = new(target, stack, Directory.CreateDirectory(_folder.Path).FullName);
    }

    /// <summary>Rejects a stack whose state has not been moved to its storage, since its resources would be taken for new.</summary>
    /// <exception cref="InfraException">INFRA0219: there is a local state.</exception>
    public static void RequireFinished(DeploymentTarget target, SynthesizedStack stack)
    {
        if (!File.Exists(LocalState(target, stack))) return;
        throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0219", stack.Name, $"Its bootstrap was not finished: its state is still in {LocalState(target, stack)}.", $"Run ./infra bootstrap {stack.Name}."));
    }

    /// <summary>Plans the foundation against its current state.</summary>
    /// <exception cref="InfraException">
    /// INFRA0215: the state in the storage differs from the local file. INFRA0340, INFRA0341: another foundation must be deployed first.
    /// </exception>
    public async Task<StackPlan> PlanAsync(CancellationToken cancellation)
    {
        _terminal.Step($"Planning {_stack.Name}");
        var remote = await ReadStorageAsync(cancellation);
        if (remote is null && !MakesItsStorage) throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0340", _stack.Name, $"Its state belongs in {StateAddress.Of(_stack)}, which does not exist yet.",
            $"Run ./infra bootstrap {StateAddress.CloudOf(_stack)} first."));
        _isLocal = remote is null || (remote.IsNone && File.Exists(_localState));
        if (!_isLocal && File.Exists(_localState)) await RequireSameStateAsync(remote!, cancellation);
        if (_isLocal) await UseLocalAsync(cancellation);
        var json = await _terraform.PlanAsync(destroy: false, cancellation);
        return json is not null ? StackPlan.Of(_terraform, json) : throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0341", _stack.Name, $"It reads {string.Join(", ", _stack.Dependencies)}, which does not exist yet.", "Bootstrap that first."));
    }

    /// <summary>Applies the plan and moves the state to its storage.</summary>
    public async Task CompleteAsync(StackPlan plan, Rollout deployment, CancellationToken cancellation)
    {
        if (!_isLocal) DeleteLocalState();
        await deployment.ApplyAsync([plan], cancellation);
        deployment.ThrowFailures();
        if (!_isLocal) return;

        _terminal.Step($"Moving the state of {_stack.Name} into its storage");
        _folder.UseOwnBackend();
        await _terraform.InitAsync(cancellation, "-reconfigure");
        // A push refuses to replace a different state. Terraform's own migration without prompts does not.
        await _terraform.PushStateAsync(_localState, cancellation);
        await RequireSameStateAsync(StateContent.Read(await _terraform.PullStateAsync(cancellation)), cancellation);
        DeleteLocalState();
        _terminal.Done($"{_stack.Name}: its state is stored in its own storage");
    }

    /// <summary>Returns the state in the storage; null if there is no storage yet.</summary>
    private async Task<StateContent?> ReadStorageAsync(CancellationToken cancellation)
    {
        if (MakesItsStorage && !_clouds.MayHaveStorage(_stack)) return null;
        _folder.UseOwnBackend();
        try
        {
            await _terraform.InitAsync(cancellation, "-reconfigure");
            return StateContent.Read(await _terraform.PullStateAsync(cancellation));
        }
        catch (InfraException e) when (e.Problems.Any(problem => problem.Code == TerraformCause.MissingStorage.Code))
        {
            return null;
        }
    }

    private Task UseLocalAsync(CancellationToken cancellation)
    {
        _folder.UseLocalBackend();
        return _terraform.InitAsync(cancellation, "-reconfigure");
    }

    private static string LocalState(DeploymentTarget target, SynthesizedStack stack) =>
        Path.Combine(target.Clouds.LocalStates, $"{stack.Name}.bootstrap.tfstate");

    /// <summary>Call only after verifying that the storage contains the same state.</summary>
    private void DeleteLocalState()
    {
        foreach (var file in new[] { _localState, $"{_localState}.backup" }) File.Delete(file);
    }

    private async Task RequireSameStateAsync(StateContent remote, CancellationToken cancellation)
    {
        if (remote.IsSameAs(StateContent.Read(await File.ReadAllTextAsync(_localState, cancellation)))) return;
        throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0215", _stack.Name, $"Its storage and {_localState} hold different states; both are kept as they are.",
            "Find out which one describes the cloud, and move the other away before you run this again."));
    }
}
