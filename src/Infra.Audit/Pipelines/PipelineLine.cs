using System.Text.RegularExpressions;

namespace Infra.Audit.Pipelines;

/// <summary>A line of a script. Lines continued with <c>\</c> are joined.</summary>
/// <param name="Place">The file and line.</param>
/// <param name="Text">The trimmed text.</param>
internal sealed partial record PipelineLine(string Place, string Text)
{
    /// <summary>Returns the lines of a script that are not comments.</summary>
    public static IEnumerable<PipelineLine> Of(string path, int first, string script)
    {
        var (start, joined) = (first, "");
        foreach (var (line, index) in script.Split('\n').Select((line, index) => (line.Trim(), index)))
        {
            if (joined.Length == 0) start = first + index;
            joined += line.EndsWith('\\') ? $"{line[..^1].TrimEnd()} " : line;
            if (line.EndsWith('\\')) continue;
            // exec replaces the shell, but runs the same command.
            if (joined.Length > 0 && joined[0] != '#') yield return new($"{path}:{start}", joined.StartsWith("exec ", StringComparison.Ordinal) ? joined[5..] : joined);
            joined = "";
        }
    }

    /// <summary>Whether the line is this command, so that its failure fails the script.</summary>
    public bool Runs(string command) => Text.StartsWith(command, StringComparison.Ordinal) && IsEnd(command.Length) && !Forgiven().IsMatch(Text);

    /// <summary>Whether the line contains a command anywhere.</summary>
    public bool Mentions(string command) => Text.IndexOf(command, StringComparison.Ordinal) is >= 0 and var start && IsEnd(start + command.Length);

    /// <summary>The names of GitHub secrets in the line.</summary>
    public IEnumerable<string> NamedSecrets => NamedSecret().Matches(Text).Select(match => match.Groups[1].Value);

    private bool IsEnd(int index) => index == Text.Length || !(char.IsLetterOrDigit(Text[index]) || Text[index] == '-');

    [GeneratedRegex(@"\bsecrets\.([A-Za-z0-9_]+)")]
    private static partial Regex NamedSecret();

    [GeneratedRegex(@"\|\||;\s*(true|:)\b|&\s*$")]
    private static partial Regex Forgiven();
}
