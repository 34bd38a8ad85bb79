using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;

namespace Infra.Simulator.Terraform;

/// <summary>A synthesized stack, prepared to run in simulated clouds.</summary>
/// <param name="source">The folder of the synthesized stack.</param>
/// <param name="folder">The folder of the simulated clouds.</param>
/// <param name="allowDestroy">Whether <c>prevent_destroy</c> is ignored.</param>
internal sealed partial class SimulatedStack(string source, string folder, bool allowDestroy)
{
    /// <summary>Merged into the stack by Terraform: an override replaces a backend as a whole, and individual arguments of a data source.</summary>
    private const string OverrideFile = "simulation_override.tf.json";

    // The settings that name a state within its storage, for all backends.
    private static readonly string[] Naming = ["key", "prefix", "path", "address", "schema_name", "secret_suffix"];

    private string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source)));

    /// <summary>Copies the stack and redirects its states. Terraform's working files (<c>.terraform</c>, plans) stay.</summary>
    public string Prepare()
    {
        var directory = Path.Combine(folder, "stacks", Name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(IsSynthesized))
            AtomicFile.Write(Path.Combine(directory, Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        var stack = JsonNode.Parse(File.ReadAllBytes(Path.Combine(source, "cdk.tf.json")))!;
        AtomicFile.Write(Path.Combine(directory, OverrideFile), Override(stack).ToJsonString());
        return directory;
    }

    /// <summary>Returns the types in the stack.</summary>
    public IReadOnlyList<string> Types() => StackTypes.Of(Name, JsonNode.Parse(File.ReadAllBytes(Path.Combine(source, "cdk.tf.json")))!);

    /// <summary>Removes the protection of every protected resource: an override replaces individual lifecycle arguments.</summary>
    private static JsonObject Unprotect(JsonObject types) => new(types
        .Select(type => KeyValuePair.Create(type.Key, (JsonNode?)new JsonObject(type.Value!.AsObject()
            .Where(resource => (bool?)resource.Value!["lifecycle"]?["prevent_destroy"] == true)
            .Select(resource => KeyValuePair.Create(
                resource.Key, (JsonNode?)new JsonObject { ["lifecycle"] = new JsonObject { ["prevent_destroy"] = false } })))))
        .Where(type => type.Value!.AsObject().Count > 0));

    private bool IsSynthesized(string file) =>
        !Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0].StartsWith(".terraform", StringComparison.Ordinal)
        && !Path.GetFileName(file).StartsWith("terraform.tfstate", StringComparison.Ordinal);

    private JsonObject Override(JsonNode stack)
    {
        var json = new JsonObject
        {
            ["terraform"] = new JsonObject { ["backend"] = new JsonObject { ["local"] = new JsonObject { ["path"] = OwnState(stack) } } },
        };
        if (stack["data"]?["terraform_remote_state"] is JsonObject remotes)
        {
            var redirected = remotes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Redirect(pair.Value!)));
            json["data"] = new JsonObject { ["terraform_remote_state"] = new JsonObject(redirected) };
        }

        // Terraform rejects an override without resources.
        if (allowDestroy && stack["resource"] is JsonObject types && Unprotect(types) is { Count: > 0 } unprotected) json["resource"] = unprotected;
        return json;
    }

    private string OwnState(JsonNode stack) => StackBackend.Find(stack)?.FirstOrDefault() switch
    {
        // Data sources that read a state of HCP Terraform name its backend "remote".
        { Key: StackBackend.Cloud, Value: { } cloud } => StateOf("remote", cloud),
        { Key: { } type, Value: { } config } => StateOf(type, config),
        _ => StateFile("local", Name),
    };

    private JsonObject Redirect(JsonNode remote) => new()
    {
        ["backend"] = "local",
        ["config"] = new JsonObject { ["path"] = StateOf((string)remote["backend"]!, remote["config"]!) },
    };

    /// <summary>The same backend and key mean the same file, whichever stack names them.</summary>
    private string StateOf(string backend, JsonNode config) => backend == "local"
        ? StateFile(backend, Path.GetFileName((string?)config["path"]) ?? Name)
        : StateFile(backend, Naming.Select(setting => config[setting]).OfType<JsonValue>().Select(value => value.ToString()).FirstOrDefault() ?? Workspace(config) ?? Name);

    private static string? Workspace(JsonNode config) => (string?)((config["workspaces"] as JsonArray)?.FirstOrDefault() ?? config["workspaces"])?["name"];

    private string StateFile(string backend, string key)
    {
        // An address contains characters that are not allowed in file names.
        var file = NotOfAFile().Replace(key, "-").TrimStart('/');
        return Path.Combine(folder, "states", backend, file.EndsWith(".tfstate", StringComparison.Ordinal) ? file : $"{file}/default.tfstate");
    }

    [GeneratedRegex(@"[^\w./-]|\.\.")]
    private static partial Regex NotOfAFile();
}
