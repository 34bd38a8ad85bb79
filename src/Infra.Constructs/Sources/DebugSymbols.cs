using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Infra.Constructs.Sources;

/// <summary>The portable symbols of an assembly: which line an instruction was compiled from.</summary>
internal sealed class DebugSymbols
{
    // What a build that maps paths calls the root of its repository.
    private const string MappedRoot = "/_/";

    private readonly MetadataReader _reader;
    private readonly string _root;

    private DebugSymbols(MetadataReader reader, string root) => (_reader, _root) = (reader, root);

    /// <summary>The symbols beside or within an assembly; null where there are none.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="root">The root of the repository: paths are told from there.</param>
    public static DebugSymbols? Open(Assembly assembly, string root)
    {
        if (assembly.Location is not { Length: > 0 } location || !File.Exists(location)) return null;
        var file = new PEReader(new MemoryStream(File.ReadAllBytes(location)));
        return file.TryOpenAssociatedPortablePdb(location, path => File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path)) : null, out var provider, out _)
            ? new(provider!.GetMetadataReader(), $"{root.Replace('\\', '/')}/") : null;
    }

    /// <summary><c>PATH:LINE</c> from the root of the repository; null for code outside of it.</summary>
    /// <param name="method">The method's token.</param>
    /// <param name="offset">Of the instruction in it.</param>
    public string? LineOf(int method, int offset)
    {
        var points = _reader.GetMethodDebugInformation(((MethodDefinitionHandle)MetadataTokens.Handle(method)).ToDebugInformationHandle()).GetSequencePoints();
        var point = points.Where(point => !point.IsHidden && point.Offset <= offset).DefaultIfEmpty().MaxBy(point => point.Offset);
        return point.Document.IsNil || PathOf(point.Document) is not { } path ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{point.StartLine}");
    }

    private string? PathOf(DocumentHandle document)
    {
        var path = _reader.GetString(_reader.GetDocument(document).Name).Replace('\\', '/');
        return path.StartsWith(_root, StringComparison.Ordinal) ? path[_root.Length..] : path.StartsWith(MappedRoot, StringComparison.Ordinal) ? path[MappedRoot.Length..] : null;
    }
}
