using System.Text.RegularExpressions;

namespace Infra.Bindings.Trimming;

/// <summary>
/// The names that C# sources mention, and the C# in Markdown. They are taken from the text as it is, comments and strings included: a
/// name too many costs one more type, and no name is missed.
/// </summary>
public sealed partial class SourceNames
{
    private static readonly string[] NotSources = ["artifacts", "bin", "obj", "node_modules"];

    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _declared = [];
    private readonly Dictionary<string, HashSet<string>> _namesBesideProvider = [];

    /// <summary>Every identifier of any file.</summary>
    public IReadOnlySet<string> All => _names;

    /// <summary>Names of types that the sources declare themselves: an alias of a binding's type would hide them.</summary>
    public IReadOnlySet<string> Declared => _declared;

    /// <summary>Reads the C# files below a folder, and the C# blocks of its Markdown files. Build output and hidden folders are left out.</summary>
    public static SourceNames Of(string folder)
    {
        var names = new SourceNames();
        names.AddFolder(folder);
        return names;
    }

    /// <summary>Reads one source.</summary>
    public void Add(string source)
    {
        var inFile = new HashSet<string>();
        foreach (var match in Identifier().EnumerateMatches(source)) inFile.Add(source.Substring(match.Index, match.Length));
        _names.UnionWith(inFile);
        foreach (Match type in Declaration().Matches(source)) _declared.Add(type.Groups["name"].Value);
        foreach (Match provider in Namespace().Matches(source))
        {
            var name = provider.Groups["provider"].Value;
            if (!_namesBesideProvider.TryGetValue(name, out var names)) _namesBesideProvider[name] = names = [];
            names.UnionWith(inFile);
        }
    }

    /// <summary>Every identifier of the files that mention the namespace of a provider, such as <c>Aws</c>.</summary>
    public IReadOnlySet<string> Beside(string provider) => _namesBesideProvider.GetValueOrDefault(provider) ?? [];

    private void AddFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs")) Add(File.ReadAllText(file));
        foreach (var file in Directory.EnumerateFiles(folder, "*.md"))
        {
            foreach (Match block in CodeBlock().Matches(File.ReadAllText(file))) Add(block.Value);
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            if (name[0] != '.' && !NotSources.Contains(name)) AddFolder(child);
        }
    }

    [GeneratedRegex("```csharp\n.*?```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?<name>[A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\bProviders\s*\.\s*(?<provider>[A-Za-z0-9_]+)|\bProviders\.(?<provider>[A-Za-z0-9_]+)")]
    private static partial Regex Namespace();
}
