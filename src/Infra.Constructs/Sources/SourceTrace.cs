using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infra.Constructs.Sources;

/// <summary>Finds the source lines in the estate's own code that create its constructs.</summary>
internal sealed class SourceTrace
{
    // Frames between a line of the estate and a construct's constructor.
    private static readonly string[] Between = ["Infra.Constructs", "Infra.Contracts", "Constructs", "HashiCorp.Cdktf", "System"];

    private readonly Dictionary<Assembly, DebugSymbols?> _symbols = [];
    private readonly Dictionary<string, string> _lines = [];

    /// <summary>Source lines by construct path.</summary>
    public IReadOnlyDictionary<string, string> Lines => _lines;

    /// <summary>Records the line that creates the construct. Does nothing if the estate was compiled without symbols.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Note(string constructPath)
    {
        // Reading symbols for every frame costs a hundred times as much as for the one that counts.
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
