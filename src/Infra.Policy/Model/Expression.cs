using System.Text.RegularExpressions;

namespace Infra.Policy.Model;

/// <summary>Reads the <c>${…}</c> of Terraform's JSON syntax, as far as rules need it: which resources does it speak of?</summary>
internal static partial class Expression
{
    /// <summary>Whether Terraform still has something to compute in this text. <c>$${</c> is an escaped, literal brace.</summary>
    public static bool IsIn(string text) => text.Contains("${", StringComparison.Ordinal) && Opening().IsMatch(text);

    /// <summary>The resources and attributes that the text refers to, in its order.</summary>
    public static IEnumerable<Reference> References(string text) =>
        IsIn(text) ? Address().Matches(text).Select(ToReference) : [];

    /// <summary>The reference, where the text is that reference and nothing else; null otherwise.</summary>
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

    // The index of a counted resource, directly behind its name: all instances come from the same body.
    [GeneratedRegex(@"^\[[^\]]*\]")]
    private static partial Regex Instance();
}
