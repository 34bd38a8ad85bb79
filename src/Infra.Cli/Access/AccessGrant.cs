using System.IO.Enumeration;
using System.Net;

namespace Infra.Cli.Access;

/// <summary>One access that a resource gives, as parts that can be held against those of another: who, what, from where.</summary>
/// <param name="Kind">What it is to.</param>
/// <param name="Subject">What it is about, such as <c>ingress</c>; grants about different things are not compared.</param>
/// <param name="Parts">Names, patterns with <c>*</c>, or ranges of addresses.</param>
internal sealed record AccessGrant(AccessKind Kind, string Subject, IReadOnlyList<string> Parts)
{
    /// <summary>Whether who has this one gains nothing by the other.</summary>
    public bool Covers(AccessGrant other) =>
        Kind == other.Kind && Subject == other.Subject && Parts.Count == other.Parts.Count && Parts.Zip(other.Parts).All(pair => Covers(pair.First, pair.Second));

    /// <summary>The grant for people.</summary>
    public string Text => $"{Subject} {string.Join(" ", Parts.Where(part => part.Length > 0))}";

    private static bool Covers(string wide, string narrow) =>
        wide == narrow
        || (IPNetwork.TryParse(wide, out var range) && IPNetwork.TryParse(narrow, out var inner)
            ? range.PrefixLength <= inner.PrefixLength && range.Contains(inner.BaseAddress)
            : wide.Contains('*', StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(wide.Replace("\\", "\\\\", StringComparison.Ordinal), narrow));
}
