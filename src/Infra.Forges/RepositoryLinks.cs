using System.Text.RegularExpressions;

namespace Infra.Forges;

/// <summary>The URLs of a repository's files and commits, on GitHub or GitLab.</summary>
internal sealed partial class RepositoryLinks
{
    private readonly string _repository;
    private readonly string _middle;

    private RepositoryLinks(string repository, bool isGitLab) => (_repository, _middle) = (repository, isGitLab ? "/-" : "");

    /// <summary>Returns the links for a git remote, <c>https://HOST/PATH.git</c> or <c>git@HOST:PATH.git</c>; null if it names no host.</summary>
    public static RepositoryLinks? Of(string? remote)
    {
        var match = Remote().Match(remote ?? "");
        // A self-hosted forge is GitLab if its host name says so; GitHub's own hosts and its enterprise form do not.
        return match.Success ? new($"https://{match.Groups["host"].Value}/{match.Groups["path"].Value}", match.Groups["host"].Value.Contains("gitlab", StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>Returns the URL of a commit.</summary>
    public string Commit(string commit) => $"{_repository}{_middle}/commit/{commit}";

    /// <summary>Returns the URL of a file at a commit, optionally of a line.</summary>
    public string File(string commit, string path, int? line = null) =>
        $"{_repository}{_middle}/blob/{commit}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}{(line is null ? "" : $"#L{line}")}";

    [GeneratedRegex(@"^(?:https?://(?:[^@/]+@)?|ssh://(?:[^@/]+@)?|[^@/]+@)(?<host>[A-Za-z0-9.-]+)(?::\d+)?[:/](?<path>[A-Za-z0-9._/-]+?)(?:\.git)?/?$")]
    private static partial Regex Remote();
}
