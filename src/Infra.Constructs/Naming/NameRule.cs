using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Naming;

/// <summary>The scope within which a name must be unique.</summary>
public enum NameReach
{
    /// <summary>One region of one account, project or subscription.</summary>
    Region,

    /// <summary>One account, project or subscription.</summary>
    Account,

    /// <summary>All customers of the cloud.</summary>
    World,
}

/// <summary>A provider's rule for the name of one kind of resource.</summary>
/// <param name="Kind">The resource in error messages: <c>an S3 bucket</c>.</param>
/// <param name="Longest">The maximum length in characters.</param>
/// <param name="Pattern">The regular expression that the whole name must match.</param>
/// <param name="Allowed">The pattern in words.</param>
public sealed record NameRule(string Kind, int Longest, string Pattern, string Allowed)
{
    private const int DigestLength = 6;

    /// <summary>The scope within which the name must be unique. Default: a region of an account.</summary>
    public NameReach Reach { get; init; }

    /// <summary>Whether the rule covers several kinds of resources whose names do not collide. Default: false.</summary>
    public bool IsOfManyKinds { get; init; }

    /// <summary>Returns the name, or if it is too long, its start and a digest of the full name, so that names with the same start stay distinct.</summary>
    internal string Shorten(string name) => name.Length <= Longest
        ? name
        : name[..(Longest - DigestLength)] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestLength];

    /// <summary>Returns the name if it satisfies the rule.</summary>
    /// <param name="subject">The construct path for the error.</param>
    /// <param name="name">The name to check.</param>
    /// <exception cref="InfraException">INFRA1106: the name is too long or contains characters that are not allowed.</exception>
    public string Check(string subject, string name)
    {
        if (name.Length > Longest) throw Refuse($"has {name.Length} characters; {Kind} allows at most {Longest}.");
        if (!Regex.IsMatch(name, $"^(?:{Pattern})$", RegexOptions.CultureInvariant)) throw Refuse($"is not allowed; {Kind} allows {Allowed}.");
        return name;

        InfraException Refuse(string why) => new(ExitCode.Failed, new Problem(
            "INFRA1106", subject, $"Name \"{name}\" {why}", "Change the name of the estate, the environment or the construct."));
    }
}
