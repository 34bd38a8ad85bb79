using System.Text.RegularExpressions;

namespace Infra.Cli.Tests.Story;

/// <summary>A condition of a rule of GitLab CI: comparisons, matches, and, or, parentheses.</summary>
internal sealed partial class GitLabCondition
{
    private readonly IReadOnlyDictionary<string, string> _variables;
    private readonly Queue<string> _tokens;

    private GitLabCondition(string text, IReadOnlyDictionary<string, string> variables)
    {
        _variables = variables;
        _tokens = new(Tokens().Matches(text).Select(match => match.Value));
    }

    public static bool Holds(string text, IReadOnlyDictionary<string, string> variables) => new GitLabCondition(text, variables).Or();

    private bool Or()
    {
        var holds = And();
        while (Take("||")) holds |= And();
        return holds;
    }

    private bool And()
    {
        var holds = Term();
        while (Take("&&")) holds &= Term();
        return holds;
    }

    private bool Term()
    {
        if (Take("("))
        {
            var holds = Or();
            return Take(")") && holds;
        }

        var value = _variables.GetValueOrDefault(_tokens.Dequeue().TrimStart('$'), "");
        var isMatch = Take("=~") || (Take("==") ? false : throw new NotSupportedException(string.Join(' ', _tokens)));
        var other = _tokens.Dequeue();
        return isMatch ? Regex.IsMatch(value, other[1..^1].Replace("\\/", "/", StringComparison.Ordinal)) : value == other.Trim('"');
    }

    private bool Take(string token) => _tokens.TryPeek(out var next) && next == token && _tokens.TryDequeue(out _);

    [GeneratedRegex("""\$\w+|"[^"]*"|/(?:\\.|[^/\\])+/|==|=~|&&|\|\||[()]""")]
    private static partial Regex Tokens();
}
