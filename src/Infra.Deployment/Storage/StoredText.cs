using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Storage;

/// <summary>
/// A text that is kept where the state of a stack rests, as the one sensitive output of a state of its own. Terraform carries it there and back,
/// so that encryption, access and credentials are those of the state, in every cloud, and no library of a cloud is needed.
/// </summary>
/// <param name="clouds">Where the states rest.</param>
/// <param name="stack">The stack whose storage it is.</param>
/// <param name="place">The key of the object in that storage.</param>
/// <param name="kind">What it is, in a word: names its working folder, and the output.</param>
internal sealed class StoredText(IClouds clouds, SynthesizedStack stack, string place, string kind)
{
    /// <summary>Stores a text, in place of an earlier one.</summary>
    public Task SaveAsync(string text, CancellationToken cancellation) =>
        PushAsync(new() { [kind] = new JsonObject { ["value"] = text, ["type"] = "string", ["sensitive"] = true } }, cancellation);

    /// <summary>The stored text; null if there is none.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellation)
    {
        var text = await RunAsync(await OpenAsync(cancellation), ["state", "pull"], cancellation);
        return string.IsNullOrWhiteSpace(text) ? null : (string?)JsonNode.Parse(text)!["outputs"]?[kind]?["value"];
    }

    private async Task PushAsync(JsonObject outputs, CancellationToken cancellation)
    {
        var folder = await OpenAsync(cancellation);
        var file = Path.Combine(folder, "push.tfstate");
        var state = new JsonObject
        {
            ["version"] = 4, ["terraform_version"] = "1.11.0", ["serial"] = 1, ["lineage"] = place, ["outputs"] = outputs, ["resources"] = new JsonArray(),
        };
        try
        {
            PrivateFile.Write(file, System.Text.Encoding.UTF8.GetBytes(state.ToJsonString()));
            // One writer at a time: jobs that change a stack run one after the other. So no lock is taken, and what an attempt before left is replaced.
            await RunAsync(folder, ["state", "push", "-lock=false", "-force", file], cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<string> OpenAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(clouds.Home, $"{kind}s", stack.Name)).FullName;
        AtomicFile.Write(Path.Combine(folder, "main.tf.json"), Configuration(stack, clouds.BackendOf(stack), place).ToJsonString());
        await RunAsync(folder, ["init", "-input=false", "-reconfigure", "-no-color"], cancellation);
        return folder;
    }

    /// <summary>A configuration with that backend and nothing else.</summary>
    /// <exception cref="InfraException">INFRA0228: no setting of the backend names the state.</exception>
    internal static JsonObject Configuration(SynthesizedStack stack, JsonObject backends, string place)
    {
        var (name, backend) = backends.Single();
        var copy = backend!.DeepClone().AsObject();
        // The table would keep a checksum for ever.
        copy.Remove("dynamodb_table");
        if (name == "local") copy["path"] = Path.Combine(Path.GetDirectoryName((string)copy["path"]!)!, place);
        else Rename(stack, name, copy, place);
        return new() { ["terraform"] = new JsonObject { ["backend"] = new JsonObject { [name] = copy } } };
    }

    /// <summary>The state's key is in whatever names it: a key, a prefix, a path, the addresses of a lock. All else is the state's own.</summary>
    private static void Rename(SynthesizedStack stack, string backend, JsonObject settings, string place)
    {
        var key = stack.Entry.StateKey;
        var naming = settings.Where(setting => setting.Value is JsonValue value && value.TryGetValue<string>(out var text) && text.Contains(key, StringComparison.Ordinal)).Select(setting => setting.Key).ToList();
        if (naming.Count == 0)
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0228", stack.Name, $"Its state is in the backend {backend}, none of whose settings contains {key}: nothing can be stored beside it.",
                "Let StateBackend.Configure write the key as it is, or deploy without --plans and --saved."));
        }

        foreach (var setting in naming) settings[setting] = ((string)settings[setting]!).Replace(key, place, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await TerraformProgram.In(folder, clouds).TryRunAsync(arguments, cancellation);
        return result.ExitCode == 0 ? result.StandardOutput : throw TerraformFailure.Of(stack, $"{arguments[0]} for its stored {kind}", [], result.Output);
    }
}
