using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Policy.Model;

/// <summary>
/// A value in a resource: absent, known, or unresolved (an expression). A block that is written
/// as an object is equivalent to a list of one block.
/// </summary>
/// <param name="resource">The resource it is in.</param>
/// <param name="path">Its path in the resource, such as <c>ingress[0].from_port</c>.</param>
/// <param name="json">The value; null if absent.</param>
public sealed class PolicyValue(PolicyResource resource, string path, JsonNode? json)
{
    /// <summary>The resource it is in.</summary>
    public PolicyResource Resource { get; } = resource;

    /// <summary>Its path in the resource.</summary>
    public string Path { get; } = path;

    /// <summary>The value as JSON; null if absent.</summary>
    public JsonNode? Json { get; } = json;

    /// <summary>Whether it is not set, so that the provider's default applies.</summary>
    public bool IsAbsent => Json is null or JsonArray { Count: 0 };

    /// <summary>Whether it is an expression, whose value is not known yet.</summary>
    public bool IsUnresolved => Raw is { } raw && Expression.IsIn(raw);

    /// <summary>Whether it is set and known.</summary>
    public bool IsKnown => !IsAbsent && !IsUnresolved;

    /// <summary>A known scalar as text (<c>true</c>, <c>443</c>, <c>Enabled</c>); null otherwise.</summary>
    public string? Text => Json is JsonValue value && !IsUnresolved
        ? Raw ?? value.ToJsonString()
        : null;

    /// <summary>A known number; null otherwise.</summary>
    public double? Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The resources and attributes that its expression refers to; empty if it is known.</summary>
    public IEnumerable<Reference> References => Expression.References(Raw ?? "");

    /// <summary>The text of an expression; null for anything else.</summary>
    internal string? Unresolved => IsUnresolved ? Raw : null;

    private string? Raw => Json is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Whether it is a known scalar of this text. Booleans compare case-insensitively, because metadata has <c>"TRUE"</c>.</summary>
    public bool Is(string text) =>
        Text is { } own && string.Equals(own, text, text is "true" or "false" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>An argument or block of a block; of the first block if there are several.</summary>
    public PolicyValue this[string name] => Blocks.FirstOrDefault() is { } block ? block.Child(name) : new(Resource, Join(name), null);

    /// <summary>The blocks: one for an object, one per element of a list, none for a scalar or an absent value.</summary>
    public IEnumerable<PolicyValue> Blocks => Elements.Where(element => element.Json is JsonObject);

    /// <summary>The elements of a list; a scalar or an object is a list of itself; an absent value has none.</summary>
    public IEnumerable<PolicyValue> Elements => Json switch
    {
        null => [],
        JsonArray list => list.Select((element, index) => new PolicyValue(Resource, $"{Path}[{index}]", element)),
        _ => [this],
    };

    /// <summary>Everything at a dotted path, through all blocks on the way; one absent value if there is none.</summary>
    public IEnumerable<PolicyValue> Find(string path)
    {
        var (head, rest) = path.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (path[..dot], path[(dot + 1)..]) : (path, null);
        var here = Elements.Where(element => element.Json is JsonObject || element.IsUnresolved).ToList();
        if (here.Count == 0) return [new(Resource, Join(path), null)];
        var children = here.Select(element => element.IsUnresolved ? element : element.Child(head));
        return rest is null ? children : children.SelectMany(child => child.IsUnresolved ? [child] : child.Find(rest));
    }

    /// <summary>Its text in a finding.</summary>
    public override string ToString() =>
        IsAbsent ? "not set"
        : Resource.Sensitive.Contains(Path.Split('.', '[')[0]) ? "(sensitive)"
        : Json!.ToJsonString(Readable);

    /// <summary>All strings in it, at any depth.</summary>
    internal IEnumerable<PolicyValue> Strings => Json switch
    {
        JsonObject block => block.SelectMany(member => Child(member.Key).Strings),
        JsonArray => Elements.SelectMany(element => element.Strings),
        _ => Raw is null ? [] : [this],
    };

    /// <summary>All arguments and blocks in it at any depth, by name; an element of a list has the name of the list.</summary>
    internal IEnumerable<(string Name, PolicyValue Value)> Members => Json switch
    {
        JsonObject block => block.SelectMany(member => Child(member.Key) is var child ? child.Members.Prepend((member.Key, child)) : []),
        JsonArray => Elements.SelectMany(element => element.Members),
        _ => [],
    };

    private PolicyValue Child(string name) => new(Resource, Join(name), ((JsonObject)Json!)[name]);

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
