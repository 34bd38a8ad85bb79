using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Testing.Synthesized;

/// <summary>
/// An estate as synth would have left it, in a folder of one test's own. Its resources are Terraform's built-in <c>terraform_data</c>,
/// and its states are files: Terraform runs for real, without a provider or a cloud.
/// </summary>
public sealed class SynthesizedEstate : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<StackEntry> _stacks = [];
    private readonly JsonObject _manifest = [];

    public SynthesizedEstate() => File.WriteAllText(_folder["cdktf.json"], "{}");

    public string Root => _folder.Path;

    public string Out => _folder["cdktf.out"];

    public IReadOnlyList<EnvironmentEntry> Environments { get; init; } = [];

    public IReadOnlyList<PostureEntry> Postures { get; init; } = [];

    public IReadOnlyList<WaiverEntry> Waivers { get; init; } = [];

    public IReadOnlyList<AccessEntry>? Access { get; init; }

    public SynthOutput Load() => SynthOutput.Load(Out);

    public SynthesizedStack Stack(string name) => Load().Stacks.Single(stack => stack.Name == name);

    public string StateOf(string stack) => _folder["states", $"{stack}.tfstate"];

    /// <summary>Adds or replaces a stack.</summary>
    public SynthesizedEstate Add(string name, JsonObject terraform, params string[] dependencies)
    {
        var parts = name.Split('-');
        _stacks.RemoveAll(stack => stack.Name == name);
        _stacks.Add(new(name, parts[0], parts.Length > 2 ? parts[1] : null, parts[^1], $"{name}.tfstate"));
        _manifest[name] = new JsonObject
        {
            ["workingDirectory"] = $"stacks/{name}",
            ["dependencies"] = new JsonArray([.. dependencies.Select(dependency => JsonValue.Create(dependency))]),
        };
        var json = terraform.DeepClone().AsObject();
        json["terraform"] ??= new JsonObject { ["backend"] = new JsonObject { ["local"] = new JsonObject { ["path"] = StateOf(name) } } };
        Write($"stacks/{name}/cdk.tf.json", json.ToJsonString());
        Write("manifest.json", new JsonObject { ["stacks"] = _manifest.DeepClone() }.ToJsonString());
        Write(EstateFile.FileName, new EstateFile { Name = "lynx", Environments = Environments, Stacks = _stacks, Postures = Postures, Waivers = Waivers, Access = Access }.ToJson());
        return this;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a file below the output folder.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(Out, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
