using System.Security.Cryptography;
using System.Text;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>
/// Chooses the id of an element from its path below the stack: readable, unique, and the same on every run. State is kept by these ids.
/// </summary>
internal static class LogicalId
{
    /// <summary>The id of a construct that does not say anything: it is not part of any logical id.</summary>
    private const string Ignored = "Default";

    /// <summary>The id of a construct that says nothing to a reader: it counts for the hash only.</summary>
    private const string Hidden = "Resource";

    private const int LongestPlain = 255;
    private const int LongestReadable = 240;
    private const int HashLength = 8;

    /// <summary>The logical id of the construct at a node.</summary>
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

    /// <summary>The logical id made of ids on a path.</summary>
    /// <param name="components">The ids, from the outside in.</param>
    /// <param name="keepSeparators">Whether hyphens and underscores stay, and separate. Before version 0.15 they did not.</param>
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

    // web/web-server/server says server once: an id that the one before it ends with is left out.
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
