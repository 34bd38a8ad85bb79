using System.Text.RegularExpressions;

namespace Infra.Audit.Pipelines;

/// <summary>A line of a script; one that is continued with <c>\</c> is one.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Text">Without what surrounds it.</param>
internal sealed partial record PipelineLine(string Place, string Text)
{
    /// <summary>The lines of a script that are not comments.</summary>
    public static IEnumerable<PipelineLine> Of(string path, int first, string script)
    {
        var (start, joined) = (first, "");
        foreach (var (line, index) in script.Split('\n').Select((line, index) => (line.Trim(), index)))
        {
            if (joined.Length == 0) start = first + index;
            joined += line.EndsWith('\\') ? $"{line[..^1].TrimEnd()} " : line;
            if (line.EndsWith('\\')) continue;
            // A command that takes the place of the shell is the same command.
            if (joined.Length > 0 && joined[0] != '#') yield return new($"{path}:{start}", joined.StartsWith("exec ", StringComparison.Ordinal) ? joined[5..] : joined);
            joined = "";
        }
    }

    /// <summary>Whether the line is this command, so that its failure is the script's.</summary>
    public bool Runs(string command) => Text.StartsWith(command, StringComparison.Ordinal) && IsEnd(command.Length) && !Forgiven().IsMatch(Text);

    /// <summary>Whether a command stands anywhere in the line.</summary>
    public bool Mentions(string command) => Text.IndexOf(command, StringComparison.Ordinal) is >= 0 and var start && IsEnd(start + command.Length);

    /// <summary>The names of GitHub's secrets in it.</summary>
    public IEnumerable<string> NamedSecrets => NamedSecret().Matches(Text).Select(match => match.Groups[1].Value);

    private bool IsEnd(int index) => index == Text.Length || !(char.IsLetterOrDigit(Text[index]) || Text[index] == '-');

    [GeneratedRegex(@"\bsecrets\.([A-Za-z0-9_]+)")]
    private static partial Regex NamedSecret();

    [GeneratedRegex(@"\|\||;\s*(true|:)\b|&\s*$")]
    private static partial Regex Forgiven();
}
