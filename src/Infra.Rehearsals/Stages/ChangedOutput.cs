using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;

namespace Infra.Rehearsals.Stages;

/// <summary>The synth output of a simulated later commit.</summary>
/// <param name="Output">The output, in a folder of the simulated clouds.</param>
/// <param name="Addresses">The resource with a new tag, by stack.</param>
internal sealed record ChangedOutput(SynthOutput Output, IReadOnlyDictionary<string, string> Addresses)
{
    /// <summary>Copies the output of a stage and adds a tag to the first taggable resource of each stack that belongs to an environment.</summary>
    public static ChangedOutput Of(Stage stage)
    {
        var folder = Path.Combine(stage.Clouds.Home, "changed");
        var addresses = new Dictionary<string, string>();
        var manifest = new JsonObject();
        foreach (var stack in stage.Output.Stacks)
        {
            var json = stack.Json.DeepClone().AsObject();
            if (!stack.Entry.IsFoundation && stage.Clouds.MayHaveStorage(stack) && AddTag(stack, json) is { } address) addresses[stack.Name] = address;
            Copy(stack, Path.Combine(folder, "stacks", stack.Name), json);
            manifest[stack.Name] = new JsonObject
            {
                ["workingDirectory"] = $"stacks/{stack.Name}",
                ["dependencies"] = new JsonArray([.. stack.Dependencies.Select(name => JsonValue.Create(name))]),
            };
        }

        AtomicFile.Write(Path.Combine(folder, "manifest.json"), new JsonObject { ["stacks"] = manifest }.ToJsonString());
        AtomicFile.Write(Path.Combine(folder, EstateFile.FileName), stage.Output.Estate.ToJson());
        return new(SynthOutput.Load(folder), addresses);
    }

    /// <summary>Returns the changed stacks from another output.</summary>
    public IEnumerable<SynthesizedStack> Stacks(SynthOutput output) => output.Stacks.Where(stack => Addresses.ContainsKey(stack.Name));

    private static string? AddTag(SynthesizedStack stack, JsonObject json)
    {
        var tagged = stack.Resources.FirstOrDefault(resource => resource.Kind == ResourceKind.Managed && resource.Body["tags"] is JsonObject);
        if (tagged is null) return null;
        json["resource"]![tagged.Type]![tagged.Name]!["tags"]!["rehearsal"] = "changed";
        return tagged.Address;
    }

    private static void Copy(SynthesizedStack stack, string folder, JsonObject json)
    {
        foreach (var file in Directory.EnumerateFiles(stack.Directory, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(stack.Directory, file);
            if (!name.StartsWith(".terraform", StringComparison.Ordinal)) AtomicFile.Write(Path.Combine(folder, name), File.ReadAllBytes(file));
        }

        AtomicFile.Write(Path.Combine(folder, "cdk.tf.json"), json.ToJsonString());
    }
}
