using System.Text.RegularExpressions;

namespace Infra.Forges;

/// <summary>Where people see a repository's files and commits: on GitHub, or on GitLab.</summary>
internal sealed partial class RepositoryLinks
{
    private readonly string _repository;
    private readonly string _middle;

    private RepositoryLinks(string repository, bool isGitLab) => (_repository, _middle) = (repository, isGitLab ? "/-" : "");

    /// <summary>From the address of a git remote, <c>https://HOST/PATH.git</c> or <c>git@HOST:PATH.git</c>; null where it names no host.</summary>
    public static RepositoryLinks? Of(string? remote)
    {
        var match = Remote().Match(remote ?? "");
        // A host of one's own is GitLab where its name says so; GitHub's own and its enterprise form have no such name.
        return match.Success ? new($"https://{match.Groups["host"].Value}/{match.Groups["path"].Value}", match.Groups["host"].Value.Contains("gitlab", StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>A commit.</summary>
    public string Commit(string commit) => $"{_repository}{_middle}/commit/{commit}";

    /// <summary>A file at a commit, and a line in it where one is given.</summary>
    public string File(string commit, string path, int? line = null) =>
        $"{_repository}{_middle}/blob/{commit}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}{(line is null ? "" : $"#L{line}")}";

    [GeneratedRegex(@"^(?:https?://(?:[^@/]+@)?|ssh://(?:[^@/]+@)?|[^@/]+@)(?<host>[A-Za-z0-9.-]+)(?::\d+)?[:/](?<path>[A-Za-z0-9._/-]+?)(?:\.git)?/?$")]
    private static partial Regex Remote();
}
