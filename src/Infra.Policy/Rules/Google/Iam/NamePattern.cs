using System.Text.RegularExpressions;

namespace Infra.Policy.Rules.Google.Iam;

/// <summary>A kind of names.</summary>
/// <param name="Regex">What such a name looks like.</param>
/// <param name="Examples">Some of them.</param>
internal sealed record NamePattern(Regex Regex, params IReadOnlyList<string> Examples)
{
    /// <summary>Names that match a pattern.</summary>
    public NamePattern(string pattern, params IReadOnlyList<string> examples)
        : this(new Regex(pattern, RegexOptions.CultureInvariant), examples)
    {
    }
}
