using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infra.Constructs.Sources;

/// <summary>The lines of an estate's own code in which its constructs are made.</summary>
internal sealed class SourceTrace
{
    // What stands between a line of the estate and the constructor of a construct.
    private static readonly string[] Between = ["Infra.Constructs", "Infra.Contracts", "Constructs", "HashiCorp.Cdktf", "System"];

    private readonly Dictionary<Assembly, DebugSymbols?> _symbols = [];
    private readonly Dictionary<string, string> _lines = [];

    /// <summary>Line by construct path.</summary>
    public IReadOnlyDictionary<string, string> Lines => _lines;

    /// <summary>Notes the line that makes a construct now; nothing where the estate was compiled without symbols.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Note(string constructPath)
    {
        // Reading symbols for every frame would cost a hundred times as much as finding the one that counts.
        var trace = new StackTrace(2, fNeedFileInfo: false);
        for (var index = 0; index < trace.FrameCount; index++)
        {
            var frame = trace.GetFrame(index)!;
            if (frame.GetMethod() is not { Module.Assembly: var assembly } method || IsBetween(assembly)) continue;
            if (SymbolsOf(assembly)?.LineOf(method.MetadataToken, frame.GetILOffset()) is { } line) _lines[constructPath] = line;
            return;
        }
    }

    private DebugSymbols? SymbolsOf(Assembly assembly) =>
        _symbols.TryGetValue(assembly, out var known) ? known : _symbols[assembly] = DebugSymbols.Open(assembly, Directory.GetCurrentDirectory());

    private static bool IsBetween(Assembly assembly) =>
        assembly.GetName().Name is { } name && Between.Any(one => name == one || (name.StartsWith($"{one}.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal)));
}
