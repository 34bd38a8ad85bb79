using System.Text;

namespace Infra.Bindings.Naming;

/// <summary>How names of Terraform become names of the typed API.</summary>
internal static class Names
{
    /// <summary>Property names that are reserved in a language of the toolkit.</summary>
    private static readonly Dictionary<string, string> Reserved = new()
    {
        ["build"] = "buildAttribute",
        ["equals"] = "equalTo",
        ["node"] = "nodeAttribute",
        ["self"] = "selfAttribute",
        ["software"] = "softwareAttribute",
        ["system"] = "systemAttribute",
    };

    /// <summary>Arguments that Terraform itself understands on every resource.</summary>
    private static readonly HashSet<string> MetaArguments = ["connection", "count", "dependsOn", "forEach", "lifecycle", "provider", "provisioners"];

    /// <summary><c>assume_role_policy</c> → <c>AssumeRolePolicy</c>; a letter after a digit is a capital too: <c>md5hash</c> → <c>Md5Hash</c>.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var c in name)
        {
            if (c is '_' or '-') startsWord = true;
            else
            {
                pascal.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = char.IsAsciiDigit(c);
            }
        }

        return pascal.ToString();
    }

    /// <summary>The property of an attribute or block in languages that begin properties with a small letter.</summary>
    /// <param name="name">The Terraform name.</param>
    /// <param name="ofConstruct">Whether it is a property of the construct itself, which has more names of its own.</param>
    public static string Property(string name, bool ofConstruct)
    {
        var camel = Uncapitalized(Pascal(name));
        // Methods that begin with "get" read properties there.
        if (camel.StartsWith("get", StringComparison.Ordinal)) camel = $"fetch{camel[3..]}";
        return ofConstruct && MetaArguments.Contains(camel) ? $"{camel}Attribute" : Reserved.GetValueOrDefault(camel, camel);
    }

    /// <summary>C# has no member that is named as its class: the class gets an underscore.</summary>
    public static string Class(string name, IEnumerable<string> members) => members.Contains(name) ? $"{name}_" : name;

    public static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Uncapitalized(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
