using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.SavedPlans;

/// <summary>
/// Keeps the plans of one run where the states are stored, each as the one sensitive output of a state of its own. Terraform carries it there
/// and back, so that encryption, access and credentials are those of the state, in every cloud, and no library of a cloud is needed.
/// </summary>
/// <param name="clouds">Where the states are stored.</param>
/// <param name="run">The run's name.</param>
internal sealed class PlanStore(IClouds clouds, string run)
{
    private const string Output = "plan";

    /// <summary>Stores a plan, in place of an earlier one of this run.</summary>
    public Task SaveAsync(SynthesizedStack stack, PlanArchive plan, CancellationToken cancellation) =>
        PushAsync(stack, new() { [Output] = new JsonObject { ["value"] = Convert.ToBase64String(plan.Content), ["type"] = "string", ["sensitive"] = true } }, cancellation);

    /// <summary>The stored plan; null where there is none.</summary>
    public async Task<PlanArchive?> FindAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        var text = await RunAsync(stack, await OpenAsync(stack, cancellation), ["state", "pull"], cancellation);
        var content = string.IsNullOrWhiteSpace(text) ? null : (string?)JsonNode.Parse(text)!["outputs"]?[Output]?["value"];
        return content is null ? null : new(Convert.FromBase64String(content));
    }

    /// <summary>Leaves nothing of a plan but its older version, which the storage lets expire.</summary>
    public Task RemoveAsync(SynthesizedStack stack, CancellationToken cancellation) => PushAsync(stack, [], cancellation);

    private async Task PushAsync(SynthesizedStack stack, JsonObject outputs, CancellationToken cancellation)
    {
        var folder = await OpenAsync(stack, cancellation);
        var file = Path.Combine(folder, "push.tfstate");
        var state = new JsonObject
        {
            ["version"] = 4, ["terraform_version"] = "1.11.0", ["serial"] = 1, ["lineage"] = PlanBackend.PlaceOf(stack, run), ["outputs"] = outputs, ["resources"] = new JsonArray(),
        };
        try
        {
            PrivateFile.Write(file, System.Text.Encoding.UTF8.GetBytes(state.ToJsonString()));
            // Nobody else writes what this run names, so no lock is taken, and what an attempt before left is replaced.
            await RunAsync(stack, folder, ["state", "push", "-lock=false", "-force", file], cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<string> OpenAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(clouds.Home, "plans", stack.Name)).FullName;
        AtomicFile.Write(Path.Combine(folder, "main.tf.json"), PlanBackend.Configuration(stack, run).ToJsonString());
        await RunAsync(stack, folder, ["init", "-input=false", "-reconfigure", "-no-color"], cancellation);
        return folder;
    }

    private async Task<string> RunAsync(SynthesizedStack stack, string folder, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await TerraformProgram.In(folder, clouds).TryRunAsync(arguments, cancellation);
        return result.ExitCode == 0 ? result.StandardOutput : throw TerraformFailure.Of(stack, $"{arguments[0]} for its saved plan", [], result.Output);
    }
}
