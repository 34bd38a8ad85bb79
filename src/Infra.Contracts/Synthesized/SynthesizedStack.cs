using System.Text.Json.Nodes;

namespace Infra.Contracts.Synthesized;

/// <summary>A synthesized stack: its Terraform JSON and its entry in the estate file.</summary>
public sealed class SynthesizedStack
{
    private readonly Lazy<JsonObject> _json;
    private readonly Lazy<IReadOnlyList<SynthesizedResource>> _resources;

    internal SynthesizedStack(string directory, StackEntry entry, IReadOnlyList<string> dependencies)
    {
        Directory = directory;
        Entry = entry;
        Dependencies = dependencies;
        _json = new(() => JsonNode.Parse(File.ReadAllBytes(Path.Combine(directory, "cdk.tf.json")))!.AsObject());
        _resources = new(() => [.. Read("resource", ResourceKind.Managed), .. Read("data", ResourceKind.Data)]);
    }

    /// <summary>The name, such as <c>aws-prod-network</c>.</summary>
    public string Name => Entry.Name;

    /// <summary>The entry in the estate file: cloud, environment and part.</summary>
    public StackEntry Entry { get; }

    /// <summary>The folder in which Terraform runs.</summary>
    public string Directory { get; }

    /// <summary>The names of the stacks whose state this one reads.</summary>
    public IReadOnlyList<string> Dependencies { get; }

    /// <summary>The content of <c>cdk.tf.json</c>, read on first use.</summary>
    public JsonObject Json => _json.Value;

    /// <summary>The managed resources and data sources, in file order.</summary>
    public IReadOnlyList<SynthesizedResource> Resources => _resources.Value;

    /// <summary>The local names of the required providers, in order.</summary>
    public IReadOnlyList<string> RequiredProviders =>
        [.. (Json["terraform"]?["required_providers"]?.AsObject() ?? []).Select(provider => provider.Key).Order(StringComparer.Ordinal)];

    private IEnumerable<SynthesizedResource> Read(string section, ResourceKind kind) =>
        from type in Json[section]?.AsObject() ?? []
        from resource in type.Value!.AsObject()
        select ToResource(kind, type.Key, resource.Key, resource.Value!.AsObject());

    private SynthesizedResource ToResource(ResourceKind kind, string type, string name, JsonObject synthesized)
    {
        var body = synthesized.DeepClone().AsObject();
        var path = (string?)body["//"]?["metadata"]?["path"] ?? $"{Name}/{name}";
        body.Remove("//");
        return new(kind, type, name, path, body);
    }
}
