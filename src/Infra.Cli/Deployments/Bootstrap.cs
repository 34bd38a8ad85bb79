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
/// one is known to be the same state, of the same serial.
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
        if (File.Exists(LocalState) || !await HasRemoteStateAsync(cancellation)) await UseLocalAsync(cancellation);
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
        await _terraform.InitAsync(cancellation, "-migrate-state", "-force-copy");
        await RequireSameStateAsync(cancellation);
        foreach (var file in new[] { LocalState, $"{LocalState}.backup" }) File.Delete(file);
        terminal.Done($"{stack.Name}: its state rests in its own storage");
    }

    /// <summary>Leaves the folder as a later run wants to find it: without a local backend that holds nothing.</summary>
    public void DiscardUnusedPlan()
    {
        File.Delete(Path.Combine(stack.Directory, StackTerraform.PlanFile));
        if (!File.Exists(LocalState)) File.Delete(Override);
    }

    private async Task<bool> HasRemoteStateAsync(CancellationToken cancellation)
    {
        File.Delete(Override);
        try
        {
            await _terraform.InitAsync(cancellation, "-reconfigure");
            return !string.IsNullOrWhiteSpace(await _terraform.PullStateAsync(cancellation));
        }
        catch (InfraException e) when (e.Problems.Any(IsMissingStorage))
        {
            return false;
        }
    }

    /// <summary>The storage does not exist, in the words of the three backends; anything else, such as missing credentials, is an error.</summary>
    private static bool IsMissingStorage(Problem problem) => SignsOfMissingStorage.Any(sign => problem.Remedy.Contains(sign, StringComparison.OrdinalIgnoreCase));

    private async Task UseLocalAsync(CancellationToken cancellation)
    {
        AtomicFile.Write(Override, LocalBackend);
        await _terraform.InitAsync(cancellation, "-reconfigure");
    }

    private async Task RequireSameStateAsync(CancellationToken cancellation)
    {
        var local = JsonNode.Parse(await File.ReadAllTextAsync(LocalState, cancellation))!;
        var remote = JsonNode.Parse(await _terraform.PullStateAsync(cancellation));
        if ((string?)local["lineage"] == (string?)remote?["lineage"] && (long?)local["serial"] <= (long?)remote?["serial"]) return;
        throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0215", stack.Name, "The state in the storage is not the one that was moved there.",
            $"Compare it with {LocalState}, which is kept, before anything else is deployed."));
    }
}
