using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Infra.Constructs.Sources;

/// <summary>The portable debug symbols of an assembly. They map an instruction to its source line.</summary>
internal sealed class DebugSymbols
{
    // Builds that map paths replace the repository root with this.
    private const string MappedRoot = "/_/";

    // Owns the memory that the reader uses.
    private readonly MetadataReaderProvider _symbols;
    private readonly string _root;

    private DebugSymbols(MetadataReaderProvider symbols, string root) => (_symbols, _root) = (symbols, root);

    private MetadataReader Reader => _symbols.GetMetadataReader();

    /// <summary>Opens the symbols next to or embedded in an assembly; null if it has none.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="root">The repository root, to which paths are relative.</param>
    public static DebugSymbols? Open(Assembly assembly, string root)
    {
        if (assembly.Location is not { Length: > 0 } location || !File.Exists(location)) return null;
        using var file = new PEReader(new MemoryStream(File.ReadAllBytes(location)));
        return file.TryOpenAssociatedPortablePdb(location, path => File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path)) : null, out var provider, out _)
            ? new(provider!, $"{root.Replace('\\', '/')}/") : null;
    }

    /// <summary>Returns <c>PATH:LINE</c> relative to the repository root, or null for code outside of it.</summary>
    /// <param name="method">The metadata token of the method.</param>
    /// <param name="offset">The IL offset of the instruction.</param>
    public string? LineOf(int method, int offset)
    {
        var points = Reader.GetMethodDebugInformation(((MethodDefinitionHandle)MetadataTokens.Handle(method)).ToDebugInformationHandle()).GetSequencePoints();
        var point = points.Where(point => !point.IsHidden && point.Offset <= offset).DefaultIfEmpty().MaxBy(point => point.Offset);
        return point.Document.IsNil || PathOf(point.Document) is not { } path ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{point.StartLine}");
    }

    private string? PathOf(DocumentHandle document)
    {
        var path = Reader.GetString(Reader.GetDocument(document).Name).Replace('\\', '/');
        return path.StartsWith(_root, StringComparison.Ordinal) ? path[_root.Length..] : path.StartsWith(MappedRoot, StringComparison.Ordinal) ? path[MappedRoot.Length..] : null;
    }
}
