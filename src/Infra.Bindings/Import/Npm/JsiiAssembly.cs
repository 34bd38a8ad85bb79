using System.Text.Json;

namespace Infra.Bindings.Import.Npm;

/// <summary>The types that an npm package declares in its jsii assembly (<c>.jsii</c>).</summary>
internal sealed class JsiiAssembly : IDisposable
{
    private readonly JsonDocument _document;

    private JsiiAssembly(JsonDocument document)
    {
        _document = document;
        Types = document.RootElement.GetProperty("types").EnumerateObject()
            .Select(property => new JsiiType(property.Value))
            .ToLookup(type => type.Submodule);
    }

    /// <summary>Types by submodule, such as <c>s3Bucket</c>.</summary>
    public ILookup<string, JsiiType> Types { get; }

    /// <summary>Submodules by folder below <c>lib/</c>: <c>s3-bucket</c> ↔ <c>s3Bucket</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Submodules =>
        from submodule in _document.RootElement.GetProperty("submodules").EnumerateObject()
        let folder = submodule.Value.GetProperty("symbolId").GetString()!.Split('/')[1].TrimEnd(':')
        select KeyValuePair.Create(folder, submodule.Name[(submodule.Name.LastIndexOf('.') + 1)..]);

    /// <summary>The package's name and version: <c>@cdktn/provider-aws 25.7.0</c>.</summary>
    public string Origin => $"{_document.RootElement.GetProperty("name").GetString()} {_document.RootElement.GetProperty("version").GetString()}";

    /// <summary>Reads the assembly of the npm package in <paramref name="folder"/>.</summary>
    public static JsiiAssembly Load(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, ".jsii"));
        return new(JsonDocument.Parse(stream));
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();
}

/// <summary>A class or struct.</summary>
internal readonly struct JsiiType(JsonElement json)
{
    /// <summary>Its name, without submodule.</summary>
    public string Name => json.GetProperty("name").GetString()!;

    /// <summary>Its submodule; empty for none.</summary>
    public string Submodule => Text(json, "namespace") ?? "";

    /// <summary>Whether it is a struct.</summary>
    public bool IsStruct => json.TryGetProperty("datatype", out var datatype) && datatype.GetBoolean();

    /// <summary>Its properties.</summary>
    public IEnumerable<JsiiMember> Properties => Members("properties");

    /// <summary>Its methods.</summary>
    public IEnumerable<JsiiMember> Methods => Members("methods");

    /// <summary>The names of the parameters' types of its constructor.</summary>
    public IEnumerable<string> Initializer => json.TryGetProperty("initializer", out var initializer)
        ? new JsiiMember(initializer).Parameters.Select(parameter => parameter.Type)
        : [];

    private IEnumerable<JsiiMember> Members(string name) =>
        json.TryGetProperty(name, out var members) ? members.EnumerateArray().Select(member => new JsiiMember(member)) : [];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A property or method.</summary>
internal readonly struct JsiiMember(JsonElement json)
{
    /// <summary>Its name.</summary>
    public string Name => json.GetProperty("name").GetString()!;

    /// <summary>Whether a value may be missing.</summary>
    public bool Optional => Flag("optional");

    /// <summary>Whether it can only be read.</summary>
    public bool Immutable => Flag("immutable");

    /// <summary>Whether only derived classes see it.</summary>
    public bool Protected => Flag("protected");

    /// <summary>Whether it is static.</summary>
    public bool Static => Flag("static");

    /// <summary>Its type as text: <c>string</c>, <c>boolean|cdktf.IResolvable</c>, <c>array&lt;string&gt;</c>; empty for a method.</summary>
    public string Type => json.TryGetProperty("type", out var type) ? TypeText(type) : "";

    /// <summary>The parameters of a method: their names and types.</summary>
    public IEnumerable<(string Name, string Type)> Parameters => json.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Select(parameter => (parameter.GetProperty("name").GetString()!, TypeText(parameter.GetProperty("type"))))
        : [];

    /// <summary>The type that a method returns; empty for none.</summary>
    public string Returns => json.TryGetProperty("returns", out var returns) ? TypeText(returns.GetProperty("type")) : "";

    private bool Flag(string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string TypeText(JsonElement type) =>
        type.TryGetProperty("primitive", out var primitive) ? primitive.GetString()!
        : type.TryGetProperty("fqn", out var name) ? ShortName(name.GetString()!)
        : type.TryGetProperty("union", out var union)
            ? string.Join('|', union.GetProperty("types").EnumerateArray().Select(TypeText).Order(StringComparer.Ordinal))
        : type.GetProperty("collection") is var collection
            ? $"{collection.GetProperty("kind").GetString()}<{TypeText(collection.GetProperty("elementtype"))}>" : "";

    /// <summary>A type of the package by its own name, one of the toolkit by the name that it has in both toolkits.</summary>
    private static string ShortName(string name) => name.StartsWith('@') ? name[(name.LastIndexOf('.') + 1)..] : name.Replace("cdktn.", "cdktf.", StringComparison.Ordinal);
}
