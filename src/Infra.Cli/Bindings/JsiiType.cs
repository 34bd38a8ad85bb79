using System.Text.Json;

namespace Infra.Cli.Bindings;

/// <summary>A type of a jsii assembly.</summary>
internal readonly struct JsiiType(JsonElement element)
{
    private readonly JsonElement _element = element;

    public string Name => _element.GetProperty("name").GetString()!;

    /// <summary>The submodule that contains the type; null for the root of the package.</summary>
    public string? Submodule => _element.TryGetProperty("namespace", out var name) ? name.GetString() : null;

    /// <summary>
    /// Whether authors use the type by name: a resource, a data source, a provider, a configuration struct or an enum, but not the proxies
    /// for reading attributes.
    /// </summary>
    public bool IsWrittenByAuthors => _element.GetProperty("kind").GetString() switch
    {
        "interface" => _element.TryGetProperty("datatype", out var datatype) && datatype.GetBoolean(),
        "class" => !(_element.TryGetProperty("base", out var type) && type.GetString()!.StartsWith("cdktf.Complex", StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>Returns the submodules of the same assembly that the type's signature mentions.</summary>
    public IEnumerable<string> ReferencesInto(string assembly) => Names(_element, assembly);

    private static IEnumerable<string> Names(JsonElement element, string assembly) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Names(property.Value, assembly)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Names(item, assembly)),
        JsonValueKind.String when element.ValueEquals("") => [],
        JsonValueKind.String => SubmoduleIn(element.GetString()!, assembly),
        _ => [],
    };

    private static IEnumerable<string> SubmoduleIn(string text, string assembly) =>
        text.StartsWith(assembly + ".", StringComparison.Ordinal) && text.Split('.') is [_, var submodule, _] ? [submodule] : [];
}
