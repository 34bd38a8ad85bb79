using System.Text;

namespace Infra.Conversion.CSharp;

/// <summary>Allocates unique variable names.</summary>
internal sealed class Identifiers
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while", "var", "await", "field", "value", "args",
    ];

    // The parameters of the constructor, and members of its base class that a variable would hide.
    private readonly HashSet<string> _taken = ["scope", "id", "index", "each", "key"];

    /// <summary><c>public_subnet</c> → <c>publicSubnet</c>.</summary>
    public static string Camel(string name) => Pascal(name) is var pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : "";

    /// <summary><c>public_subnet</c> → <c>PublicSubnet</c>.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c)) startsWord = true;
            else
            {
                pascal.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
        }

        return pascal.Length == 0 ? "Unnamed" : char.IsDigit(pascal[0]) ? $"N{pascal}" : pascal.ToString();
    }

    /// <summary>Returns the first candidate that is free and not a keyword, or else the last one with a number.</summary>
    public string Take(params IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        var free = names.FirstOrDefault(name => !Keywords.Contains(name) && !_taken.Contains(name));
        for (var number = 2; free is null; number++)
            if ($"{names[^1]}{number}" is var name && !_taken.Contains(name)) free = name;
        _taken.Add(free);
        return free;
    }
}
