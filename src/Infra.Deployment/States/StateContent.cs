using System.Text.Json.Nodes;

namespace Infra.Deployment.States;

/// <summary>The content of a state.</summary>
internal sealed class StateContent
{
    private readonly JsonNode? _state;

    private StateContent(JsonNode? state) => _state = state;

    /// <summary>Whether there has never been a state, since Terraform gives each one a lineage.</summary>
    public bool IsNone => Lineage.Length == 0;

    /// <summary>The lineage of the state; empty if there has never been one.</summary>
    public string Lineage => (string?)_state?["lineage"] ?? "";

    /// <summary>The serial, which increases with every write.</summary>
    public long Serial => (long?)_state?["serial"] ?? 0;

    /// <summary>The number of resources.</summary>
    public int Resources => _state?["resources"]?.AsArray().Count ?? 0;

    /// <summary>The addresses of managed resources.</summary>
    public IReadOnlyList<string> Managed =>
    [
        .. from resource in _state?["resources"]?.AsArray() ?? []
           where (string?)resource["mode"] == "managed" && resource["instances"] is JsonArray { Count: > 0 }
           select $"{(resource["module"] is { } module ? $"{module}." : "")}{resource["type"]}.{resource["name"]}",
    ];

    /// <summary>The addresses of tainted resources, whose creation did not complete and which Terraform would replace.</summary>
    public IEnumerable<string> Tainted =>
        from resource in _state?["resources"]?.AsArray() ?? []
        where resource["module"] is null
        from instance in resource["instances"]!.AsArray()
        where (string?)instance["status"] == "tainted"
        select $"{resource["type"]}.{resource["name"]}{(instance["index_key"] is { } key ? $"[{key.ToJsonString()}]" : "")}";

    /// <summary>Parses a state; an empty text means that there is none.</summary>
    public static StateContent Read(string text) => new(string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text));

    /// <summary>
    /// Whether both contain the same resources and outputs. Lineage and serial are not compared: Terraform resets them when it moves a
    /// state to empty storage.
    /// </summary>
    public bool IsSameAs(StateContent other) => Same(other, "resources") && Same(other, "outputs");

    private bool Same(StateContent other, string section) => JsonNode.DeepEquals(_state?[section], other._state?[section]);
}
