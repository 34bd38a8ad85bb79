using System.Text.Json;

namespace Infra.Simulator.Behavior;

/// <summary>How a provider behaves beyond its schema: facts as data, one file per provider.</summary>
internal sealed record ProviderBehavior
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>
    /// Settings of the provider that values are made of, such as <c>region</c>: the paths in the configuration to look at in
    /// order, and last the value where none is set.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Settings { get; init; }

    /// <summary>The setting that tells one account from another.</summary>
    public required string Account { get; init; }

    /// <summary>Attributes that the provider fills with tags or labels, and those they are made of.</summary>
    public IReadOnlyList<LabelRule> Labels { get; init; } = [];

    /// <summary>What an attribute of that name refers to, for every resource that does not say otherwise.</summary>
    public IReadOnlyDictionary<string, ReferenceRule> References { get; init; } = new Dictionary<string, ReferenceRule>();

    /// <summary>Optional attributes that take the value of the provider's setting of the same name, which is known when planning.</summary>
    public IReadOnlyList<string> Inherited { get; init; } = [];

    /// <summary>Attributes of every resource that force its replacement.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];

    /// <summary>Templates for computed attributes of every resource.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Template of the id of a resource whose type says nothing of it.</summary>
    public string Id { get; init; } = "{hex17}";

    /// <summary>Managed resources by type, those of which more is to be said than the schema does.</summary>
    public required IReadOnlyDictionary<string, ResourceBehavior> Resources { get; init; }

    /// <summary>Data sources by type, likewise.</summary>
    public required IReadOnlyDictionary<string, ResourceBehavior> Data { get; init; }

    private static ProviderBehavior Plain { get; } = new()
    {
        Settings = new Dictionary<string, IReadOnlyList<string>> { ["account"] = ["= simulated"] },
        Account = "account",
        Resources = new Dictionary<string, ResourceBehavior>(),
        Data = new Dictionary<string, ResourceBehavior>(),
    };

    /// <summary>The behavior of a provider, by its local name; a provider without a file has none but what its schema says.</summary>
    public static ProviderBehavior Of(string provider)
    {
        using var stream = typeof(ProviderBehavior).Assembly.GetManifestResourceStream($"Behavior/{provider}.json");
        if (stream is null) return Plain;
        return JsonSerializer.Deserialize<ProviderBehavior>(stream, Format)!;
    }
}
