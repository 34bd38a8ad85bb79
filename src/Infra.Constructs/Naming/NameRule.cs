using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Naming;

/// <summary>Among which resources a name has to be unique.</summary>
public enum NameReach
{
    /// <summary>Those of one account, project or subscription, in one region.</summary>
    Region,

    /// <summary>Those of one account, project or subscription.</summary>
    Account,

    /// <summary>All that the cloud has, of everybody.</summary>
    World,
}

/// <summary>What a provider takes as the name of one kind of resource.</summary>
/// <param name="Kind">What is named, as a message says it: <c>an S3 bucket</c>.</param>
/// <param name="Longest">The most characters it may have.</param>
/// <param name="Pattern">What it must match whole.</param>
/// <param name="Allowed">The pattern in words.</param>
public sealed record NameRule(string Kind, int Longest, string Pattern, string Allowed)
{
    private const int DigestLength = 6;

    /// <summary>Among which resources the name has to be unique. Default: those of an account and region.</summary>
    public NameReach Reach { get; init; }

    /// <summary>Whether several kinds of resources are named so, whose names do not meet. Default: no.</summary>
    public bool IsOfManyKinds { get; init; }

    /// <summary>The name, or where it is too long its start and a digest of all of it: names that begin alike stay apart.</summary>
    internal string Shorten(string name) => name.Length <= Longest
        ? name
        : name[..(Longest - DigestLength)] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestLength];

    /// <summary>The name, if this rule takes it.</summary>
    /// <param name="subject">The construct path to report.</param>
    /// <param name="name">The name to check.</param>
    /// <exception cref="InfraException">INFRA1106: it is too long or has other characters.</exception>
    public string Check(string subject, string name)
    {
        if (name.Length > Longest) throw Refuse($"has {name.Length} characters; {Kind} takes at most {Longest}.");
        if (!Regex.IsMatch(name, $"^(?:{Pattern})$", RegexOptions.CultureInvariant)) throw Refuse($"is not allowed; {Kind} takes {Allowed}.");
        return name;

        InfraException Refuse(string why) => new(ExitCode.Failed, new Problem(
            "INFRA1106", subject, $"Name \"{name}\" {why}", "Change the name of the estate, the environment or the construct."));
    }
}
