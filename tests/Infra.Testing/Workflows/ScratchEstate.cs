using System.Text.Json.Nodes;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Testing.Workflows;

/// <summary>The estate of a <see cref="ScratchRepository"/>, as synth would have left it. Of its two environments dev is soft, and prod is hard.</summary>
public static class ScratchEstate
{
    /// <summary>In each environment a network, and a cluster that reads it; in Azure a network.</summary>
    public static SynthOutput Output { get; } = Of(
        "aws-foundation", "aws-dev-network", "aws-dev-cluster<aws-dev-network", "aws-prod-network", "azure-dev-network");

    /// <param name="stacks">Each as <c>NAME</c>, or as <c>NAME&lt;DEPENDENCY</c>.</param>
    public static SynthOutput Of(params string[] stacks) => With(null, stacks);

    /// <summary>The same, where prod has runners of its own.</summary>
    public static SynthOutput With(PipelineRunners? runners, params string[] stacks)
    {
        using var folder = new TemporaryFolder();
        var parts = stacks.Select(stack => stack.Split('<')).ToDictionary(stack => stack[0], stack => stack[1..]);
        var estate = new EstateFile
        {
            Name = "lynx",
            Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard) { Runners = runners }],
            Stacks = [.. parts.Keys.Select(Entry)],
            Postures = [],
            Waivers = [],
        };
        File.WriteAllText(folder[EstateFile.FileName], estate.ToJson());
        File.WriteAllText(folder["manifest.json"], new JsonObject { ["stacks"] = new JsonObject(parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Key, Node(part)))) }.ToJsonString());
        foreach (var name in parts.Keys) File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder["stacks", name]).FullName, "cdk.tf.json"), "{}");
        var output = SynthOutput.Load(folder.Path);
        // What is read later is read now: the folder goes.
        foreach (var stack in output.Stacks) _ = stack.Json;
        return output;
    }

    private static StackEntry Entry(string name)
    {
        var parts = name.Split('-');
        var environment = parts.Length > 2 ? parts[1] : null;
        // One of an environment's own account.
        return parts[^1] == "foundation"
            ? new(name, parts[0], null, string.Join('-', parts[1..]), $"{name}.tfstate") { PlannedAs = environment }
            : new(name, parts[0], environment, parts[^1], $"{name}.tfstate");
    }

    private static JsonObject Node(KeyValuePair<string, string[]> stack) => new()
    {
        ["workingDirectory"] = $"stacks/{stack.Key}", ["dependencies"] = new JsonArray([.. stack.Value.Select(name => JsonValue.Create(name))]),
    };
}
