using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Storage;

/// <summary>
/// A text stored next to the state of a stack, as the only, sensitive output of a separate state. Terraform reads and writes it, so
/// encryption, access and credentials are those of the state in every cloud, and no cloud SDK is needed.
/// </summary>
/// <param name="clouds">The clouds that store the states.</param>
/// <param name="stack">The stack whose backend is used.</param>
/// <param name="place">The key of the object in the backend.</param>
/// <param name="kind">Its kind, in one word: the name of its working folder and of the output.</param>
internal sealed class StoredText(IClouds clouds, SynthesizedStack stack, string place, string kind)
{
    /// <summary>Stores a text, replacing an earlier one.</summary>
    public Task SaveAsync(string text, CancellationToken cancellation) =>
        PushAsync(new() { [kind] = new JsonObject { ["value"] = text, ["type"] = "string", ["sensitive"] = true } }, cancellation);

    /// <summary>Returns the stored text; null if there is none.</summary>
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
            // Jobs that change a stack run one after the other, so there is only one writer: no lock is needed, and leftovers of an earlier
            // attempt are replaced.
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

    /// <summary>Returns a configuration with only that backend.</summary>
    /// <exception cref="InfraException">INFRA0228: no setting of the backend contains the state key.</exception>
    internal static JsonObject Configuration(SynthesizedStack stack, JsonObject backends, string place)
    {
        var (name, backend) = backends.Single();
        var copy = backend!.DeepClone().AsObject();
        // The table would keep a checksum indefinitely.
        copy.Remove("dynamodb_table");
        if (name == "local") copy["path"] = Path.Combine(Path.GetDirectoryName((string)copy["path"]!)!, place);
        else Rename(stack, name, copy, place);
        return new() { ["terraform"] = new JsonObject { ["backend"] = new JsonObject { [name] = copy } } };
    }

    /// <summary>Replaces the state's key in every setting that contains it: a key, a prefix, a path or lock addresses. Other settings are unchanged.</summary>
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
