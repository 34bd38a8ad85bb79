using System.Text.Json;

namespace Infra.Simulator.Behavior;

/// <summary>The behavior of a provider beyond its schema, as data: one file per provider.</summary>
internal sealed record ProviderBehavior
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>
    /// Provider settings used in values, such as <c>region</c>: the configuration paths to read, in order, and finally the value if none is
    /// set.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Settings { get; init; }

    /// <summary>The setting that identifies the account.</summary>
    public required string Account { get; init; }

    /// <summary>The attributes that the provider fills with tags or labels, and their sources.</summary>
    public IReadOnlyList<LabelRule> Labels { get; init; } = [];

    /// <summary>What attributes with these names refer to, unless a resource overrides it.</summary>
    public IReadOnlyDictionary<string, ReferenceRule> References { get; init; } = new Dictionary<string, ReferenceRule>();

    /// <summary>Optional attributes that default to the provider setting with the same name, which is known at plan.</summary>
    public IReadOnlyList<string> Inherited { get; init; } = [];

    /// <summary>Attributes that force replacement in every resource.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];

    /// <summary>Templates for computed attributes in every resource.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The default template for ids. Default: <c>{hex17}</c>.</summary>
    public string Id { get; init; } = "{hex17}";

    /// <summary>The managed resources with behavior beyond the schema, by type.</summary>
    public required IReadOnlyDictionary<string, ResourceBehavior> Resources { get; init; }

    /// <summary>The data sources with behavior beyond the schema, by type.</summary>
    public required IReadOnlyDictionary<string, ResourceBehavior> Data { get; init; }

    private static ProviderBehavior Plain { get; } = new()
    {
        Settings = new Dictionary<string, IReadOnlyList<string>> { ["account"] = ["= simulated"] },
        Account = "account",
        Resources = new Dictionary<string, ResourceBehavior>(),
        Data = new Dictionary<string, ResourceBehavior>(),
    };

    /// <summary>Returns the behavior of a provider, by its local name. A provider without a file behaves as its schema says.</summary>
    public static ProviderBehavior Of(string provider)
    {
        using var stream = typeof(ProviderBehavior).Assembly.GetManifestResourceStream($"Behavior/{provider}.json");
        if (stream is null) return Plain;
        return JsonSerializer.Deserialize<ProviderBehavior>(stream, Format)!;
    }
}
