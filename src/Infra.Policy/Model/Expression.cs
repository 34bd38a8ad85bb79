using System.Text.RegularExpressions;

namespace Infra.Policy.Model;

/// <summary>Reads the <c>${…}</c> of Terraform's JSON syntax, as far as rules need it: the referenced resources.</summary>
internal static partial class Expression
{
    /// <summary>Whether the text contains an expression. <c>$${</c> is an escaped, literal brace.</summary>
    public static bool IsIn(string text) => text.Contains("${", StringComparison.Ordinal) && Opening().IsMatch(text);

    /// <summary>The resources and attributes that the text refers to, in its order.</summary>
    public static IEnumerable<Reference> References(string text) =>
        IsIn(text) ? Address().Matches(text).Select(ToReference) : [];

    /// <summary>The reference, if the text is a single reference; null otherwise.</summary>
    public static Reference? Whole(string text) =>
        text is ['$', '{', .. var inner, '}'] && Address().Match(inner) is { Success: true } match && match.Length == inner.Length
            ? ToReference(match)
            : null;

    private static Reference ToReference(Match match) => new(
        match.Groups["type"].Value, match.Groups["name"].Value, Instance().Replace(match.Groups["rest"].Value, "").TrimStart('.'));

    [GeneratedRegex(@"(?<!\$)\$\{")]
    private static partial Regex Opening();

    [GeneratedRegex("""(?<![\w.")-])(?<type>(?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]+)\.(?<name>[A-Za-z_][\w-]*)(?<rest>(?:\.[\w-]+|\[[^\]]*\])*)""")]
    private static partial Regex Address();

    // The index of a counted resource, after its name: all instances have the same body.
    [GeneratedRegex(@"^\[[^\]]*\]")]
    private static partial Regex Instance();
}
