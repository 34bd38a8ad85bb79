using System.Text.Json.Nodes;

namespace Infra.Deployment.States;

/// <summary>What a state holds.</summary>
internal sealed class StateContent
{
    private readonly JsonNode? _state;

    private StateContent(JsonNode? state) => _state = state;

    /// <summary>Whether no state was ever stored: Terraform gives each a lineage.</summary>
    public bool IsNone => Lineage.Length == 0;

    /// <summary>The state's lineage; empty where no state was ever stored.</summary>
    public string Lineage => (string?)_state?["lineage"] ?? "";

    /// <summary>How often it was written.</summary>
    public long Serial => (long?)_state?["serial"] ?? 0;

    /// <summary>How many resources it holds.</summary>
    public int Resources => _state?["resources"]?.AsArray().Count ?? 0;

    /// <summary>The addresses of the resources that exist by it; what is only read is not among them.</summary>
    public IReadOnlyList<string> Managed =>
    [
        .. from resource in _state?["resources"]?.AsArray() ?? []
           where (string?)resource["mode"] == "managed" && resource["instances"] is JsonArray { Count: > 0 }
           select $"{(resource["module"] is { } module ? $"{module}." : "")}{resource["type"]}.{resource["name"]}",
    ];

    /// <summary>The addresses of resources whose creation did not come to its end: Terraform wants to make them anew.</summary>
    public IEnumerable<string> Tainted =>
        from resource in _state?["resources"]?.AsArray() ?? []
        where resource["module"] is null
        from instance in resource["instances"]!.AsArray()
        where (string?)instance["status"] == "tainted"
        select $"{resource["type"]}.{resource["name"]}{(instance["index_key"] is { } key ? $"[{key.ToJsonString()}]" : "")}";

    /// <summary>Reads the text of a state; an empty text is no state.</summary>
    public static StateContent Read(string text) => new(string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text));

    /// <summary>
    /// Whether both hold the same resources and outputs. Lineage and serial tell less: Terraform starts them anew when a state moves into
    /// storage that held none.
    /// </summary>
    public bool IsSameAs(StateContent other) => Same(other, "resources") && Same(other, "outputs");

    private bool Same(StateContent other, string section) => JsonNode.DeepEquals(_state?[section], other._state?[section]);
}
