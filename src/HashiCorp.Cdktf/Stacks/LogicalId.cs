using System.Security.Cryptography;
using System.Text;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>
/// Derives the id of an element from its path below the stack: readable, unique and stable, since the state refers to it.
/// </summary>
internal static class LogicalId
{
    /// <summary>A construct id that is not part of any logical id.</summary>
    private const string Ignored = "Default";

    /// <summary>A construct id that is not shown in logical ids and is only part of the hash.</summary>
    private const string Hidden = "Resource";

    private const int LongestPlain = 255;
    private const int LongestReadable = 240;
    private const int HashLength = 8;

    /// <summary>Returns the logical id of the construct at a node.</summary>
    public static string Of(Node node, TerraformStack stack)
    {
        var components = new List<string>();
        for (var current = node; current.Scope is not null && !ReferenceEquals(current, stack.Node); current = current.Scope.Node)
        {
            if (current.Id != Ignored)
            {
                components.Add(current.Id);
            }
        }

        components.Reverse();
        return Of(components, keepSeparators: true);
    }

    /// <summary>Returns the logical id for the ids on a path.</summary>
    /// <param name="components">The ids, outermost first.</param>
    /// <param name="keepSeparators">Whether to keep hyphens and underscores, also as separators. Versions before 0.15 did not.</param>
    public static string Of(List<string> components, bool keepSeparators)
    {
        if (components.Count == 0)
        {
            throw ElementErrors.NoComponents();
        }

        if (components is [var only] && Readable(only, keepSeparators) is var plain && plain.Length <= LongestPlain)
        {
            return plain;
        }

        var text = new StringBuilder();
        foreach (var component in WithoutRepetition(components))
        {
            if (component != Hidden)
            {
                text.Append(text.Length == 0 ? "" : "_").Append(Readable(component, keepSeparators));
            }
        }

        return $"{(text.Length > LongestReadable ? text.ToString(0, LongestReadable) : text)}_{Hash(components)}";
    }

    private static string Hash(List<string> components)
    {
#pragma warning disable CA5351 // The hash tells names apart; it protects nothing.
        return Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(string.Join('/', components))))[..HashLength];
#pragma warning restore CA5351
    }

    // web/web-server/server contains server once: an id is omitted if the previous one ends with it.
    private static IEnumerable<string> WithoutRepetition(List<string> components)
    {
        string? previous = null;
        foreach (var component in components)
        {
            if (previous is null || !previous.EndsWith(component, StringComparison.Ordinal))
            {
                previous = component;
                yield return component;
            }
        }
    }

    private static string Readable(string component, bool keepSeparators)
    {
        bool Keeps(char letter) => char.IsAsciiLetterOrDigit(letter) || (keepSeparators && (letter is '-' or '_'));
        return component.All(Keeps) ? component : string.Concat(component.Where(Keeps));
    }
}
