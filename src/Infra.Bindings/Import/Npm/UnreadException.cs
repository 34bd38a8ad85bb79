using Acornima.Ast;

namespace Infra.Bindings.Import.Npm;

/// <summary>A package contains code that the importer can't read.</summary>
internal sealed class UnreadException(string message) : Exception(message)
{
    public static UnreadException At(string file, string source, Node node)
    {
        var text = source[node.Start..node.End];
        return new($"{file}:{node.Location.Start.Line}: {(text.Length > 120 ? $"{text[..120]}…" : text).ReplaceLineEndings(" ")}");
    }
}
