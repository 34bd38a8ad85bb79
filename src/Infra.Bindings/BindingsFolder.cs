using Infra.Bindings.Generation;
using Infra.Bindings.Naming;
using Infra.Bindings.Trimming;
using Infra.Contracts.Files;
using Infra.Schemas;
using Infra.Schemas.Storage;

namespace Infra.Bindings;

/// <summary>
/// The folder with the generated C# of all providers. A file is written only if its text changed, and removed if it is no
/// longer needed, so the compiler runs only after changes.
/// </summary>
/// <param name="folder">The folder; each provider has one below it, named like <c>Aws</c>.</param>
public sealed class BindingsFolder(string folder)
{
    /// <summary>Writes the bindings of the providers whose schemas are in a folder.</summary>
    /// <param name="schemas">The folder with the schema files.</param>
    /// <param name="sources">Only types that these sources name are written; null for all.</param>
    public void Write(string schemas, SourceNames? sources)
    {
        foreach (var file in Directory.EnumerateFiles(schemas, $"*{SchemaFile.Extension}").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            Write(SchemaFile.Decompress(stream), sources);
        }
    }

    private void Write(ProviderSchema provider, SourceNames? sources)
    {
        var chosen = sources is null ? null : new NamedTypes(provider).In(sources);
        var writer = new ProviderWriter(provider);
        var name = Names.Pascal(provider.Name);
        var target = Path.Combine(folder, name);
        Directory.CreateDirectory(target);
        var unwanted = Directory.EnumerateFiles(target).ToHashSet();
        foreach (var (file, text) in writer.Files(chosen))
        {
            var path = Path.Combine(target, file);
            unwanted.Remove(path);
            WriteChanged(path, text);
        }

        foreach (var path in unwanted) File.Delete(path);
        WriteChanged(Path.Combine(folder, $"Infra.Cdktf.Providers.{name}.usings.g.cs"), writer.Usings(chosen, sources?.Declared));
    }

    private static void WriteChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text) AtomicFile.Write(path, text);
    }
}
