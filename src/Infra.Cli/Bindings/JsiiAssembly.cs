using System.Text.Json;

namespace Infra.Cli.Bindings;

/// <summary>A jsii assembly (<c>.jsii</c>): the language-neutral description of the types of an npm package.</summary>
/// <remarks>Providers describe up to 40,000 types in 130 MB, so it is read as a flat document and written as a stream.</remarks>
internal sealed class JsiiAssembly : IDisposable
{
    private readonly JsonDocument _document;

    private JsiiAssembly(JsonDocument document)
    {
        _document = document;
        Name = Root.GetProperty("name").GetString()!;
        var dotnet = Root.GetProperty("targets").GetProperty("dotnet");
        PackageId = dotnet.GetProperty("packageId").GetString()!;
        Namespace = dotnet.GetProperty("namespace").GetString()!;
        Submodules = [.. ReadSubmodules()];
    }

    /// <summary>The name of the npm package.</summary>
    public string Name { get; }

    /// <summary>The id of the NuGet package, such as <c>HashiCorp.Cdktf.Providers.Aws</c>.</summary>
    public string PackageId { get; }

    /// <summary>The root .NET namespace.</summary>
    public string Namespace { get; }

    /// <summary>The submodules: for a provider, one per resource and data source.</summary>
    public IReadOnlyList<JsiiSubmodule> Submodules { get; }

    private JsonElement Root => _document.RootElement;

    /// <summary>Reads the assembly of the npm package in <paramref name="packageFolder"/>.</summary>
    public static JsiiAssembly Load(string packageFolder)
    {
        using var stream = File.OpenRead(Path.Combine(packageFolder, ".jsii"));
        return new(JsonDocument.Parse(stream));
    }

    /// <summary>Returns the types of the selected submodules.</summary>
    public IEnumerable<JsiiType> TypesOf(IReadOnlyCollection<JsiiSubmodule> chosen)
    {
        var names = chosen.Select(submodule => submodule.Name).ToHashSet();
        return Root.GetProperty("types").EnumerateObject()
            .Select(property => new JsiiType(property.Value))
            .Where(type => type.Submodule is { } submodule && names.Contains(submodule));
    }

    /// <summary>Returns the submodules that <paramref name="chosen"/> reference but do not include.</summary>
    public IReadOnlyList<JsiiSubmodule> MissingFrom(IReadOnlyCollection<JsiiSubmodule> chosen)
    {
        var referred = TypesOf(chosen).SelectMany(type => type.ReferencesInto(Name)).ToHashSet();
        return [.. Submodules.Where(submodule => referred.Contains(submodule.Name)).Except(chosen)];
    }

    /// <summary>Writes the assembly with only the selected submodules and their types; the rest is unchanged.</summary>
    public void Write(string file, IReadOnlyCollection<JsiiSubmodule> chosen)
    {
        using var stream = File.Create(file);
        using var writer = new Utf8JsonWriter(stream);
        var prefixed = chosen.Select(submodule => $"{Name}.{submodule.Name}").ToHashSet();
        writer.WriteStartObject();
        foreach (var property in Root.EnumerateObject())
        {
            switch (property.Name)
            {
                case "types": WriteKept(property, type => new JsiiType(type.Value).Submodule is { } name && prefixed.Contains($"{Name}.{name}")); break;
                case "submodules": WriteKept(property, submodule => prefixed.Contains(submodule.Name)); break;
                default: property.WriteTo(writer); break;
            }
        }

        writer.WriteEndObject();

        void WriteKept(JsonProperty section, Func<JsonProperty, bool> isKept)
        {
            writer.WriteStartObject(section.Name);
            foreach (var entry in section.Value.EnumerateObject().Where(isKept)) entry.WriteTo(writer);
            writer.WriteEndObject();
        }
    }

    public void Dispose() => _document.Dispose();

    private IEnumerable<JsiiSubmodule> ReadSubmodules() =>
        Root.TryGetProperty("submodules", out var submodules)
            ? submodules.EnumerateObject().Select(entry => JsiiSubmodule.Read(entry.Name[(Name.Length + 1)..], entry.Value))
            : [];
}
