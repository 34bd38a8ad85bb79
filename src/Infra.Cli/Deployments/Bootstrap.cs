using System.Text.Json.Nodes;
using Infra.Cli.Building;
using Infra.Cli.Plans;
using Infra.Cli.Terminals;
using Infra.Cli.Terraform;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Deployments;

/// <summary>
/// Makes a foundation stack whose backend does not exist yet. While it does not, an override file gives the stack a local backend; when
/// everything is there, the state moves into it.
/// </summary>
/// <remarks>
/// Which step comes next is read from what exists, never remembered, so a run that was killed anywhere is simply repeated: a local
/// state file means that it has not been moved; the remote state means that it has. The local file is deleted only when the remote
/// one is known to hold the same resources and outputs.
/// </remarks>
internal sealed class Bootstrap(Repository repository, SynthesizedStack stack, Terminal terminal)
{
    private const string LocalBackend = """{"terraform":{"backend":{"local":{"path":"bootstrap.tfstate"}}}}""";

    private static readonly string[] SignsOfMissingStorage =
        ["NoSuchBucket", "does not exist", "doesn't exist", "ResourceGroupNotFound", "ContainerNotFound", "no such host", "404"];

    private readonly StackTerraform _terraform = new(repository, stack);

    private string Override => Path.Combine(stack.Directory, "bootstrap_override.tf.json");

    private string LocalState => Path.Combine(stack.Directory, "bootstrap.tfstate");

    /// <summary>Plans the foundation against the state that counts now.</summary>
    public async Task<StackPlan> PlanAsync(CancellationToken cancellation)
    {
        terminal.Step($"Planning {stack.Name}");
        var remote = await RemoteStateAsync(cancellation);
        if (remote is null) await UseLocalAsync(cancellation);
        else if (File.Exists(LocalState)) FinishMove(remote);
        var json = await _terraform.PlanAsync(destroy: false, cancellation);
        return new(_terraform, PlanDocument.Read(stack, json!));
    }

    /// <summary>Applies the plan, and moves the state where it belongs.</summary>
    public async Task CompleteAsync(StackPlan plan, CancellationToken cancellation)
    {
        if (!plan.Plan!.IsEmpty) await new Deployment(repository, terminal).ApplyAsync([plan], cancellation);
        if (!File.Exists(LocalState)) return;

        terminal.Step($"Moving the state of {stack.Name} into its storage");
        File.Delete(Override);
        await _terraform.InitAsync(cancellation, "-reconfigure");
        // A push refuses to replace another state; Terraform's own migration, told not to ask, would not.
        await _terraform.PushStateAsync(LocalState, cancellation);
        FinishMove(await _terraform.PullStateAsync(cancellation));
    }

    /// <summary>Leaves the folder as a later run wants to find it: without a local backend that holds nothing.</summary>
    public void DiscardUnusedPlan()
    {
        File.Delete(Path.Combine(stack.Directory, StackTerraform.PlanFile));
        if (!File.Exists(LocalState)) File.Delete(Override);
    }

    /// <summary>The state in the storage; null where there is no storage or no state in it.</summary>
    private async Task<string?> RemoteStateAsync(CancellationToken cancellation)
    {
        File.Delete(Override);
        try
        {
            await _terraform.InitAsync(cancellation, "-reconfigure");
            return await _terraform.PullStateAsync(cancellation) is { Length: > 1 } state ? state : null;
        }
        catch (InfraException e) when (e.Problems.Any(IsMissingStorage))
        {
            return null;
        }
    }

    /// <summary>The storage does not exist, in the words of the three backends; anything else, such as missing credentials, is an error.</summary>
    private static bool IsMissingStorage(Problem problem) => SignsOfMissingStorage.Any(sign => problem.Remedy.Contains(sign, StringComparison.OrdinalIgnoreCase));

    private async Task UseLocalAsync(CancellationToken cancellation)
    {
        AtomicFile.Write(Override, LocalBackend);
        await _terraform.InitAsync(cancellation, "-reconfigure");
    }

    /// <summary>Drops the local state once the remote one is known to hold the same.</summary>
    private void FinishMove(string remote)
    {
        // Not compared: lineage and serial, which Terraform starts anew in storage that held no state.
        if (!JsonNode.DeepEquals(Content(File.ReadAllText(LocalState)), Content(remote)))
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0215", stack.Name, "The state in the storage is not the one that was moved there.",
                $"Compare it with {LocalState}, which is kept, before anything else is deployed."));
        }

        foreach (var file in new[] { LocalState, $"{LocalState}.backup" }) File.Delete(file);
        terminal.Done($"{stack.Name}: its state rests in its own storage");
    }

    private static JsonArray Content(string state)
    {
        var json = JsonNode.Parse(state)!;
        return [json["resources"]?.DeepClone(), json["outputs"]?.DeepClone()];
    }
}
