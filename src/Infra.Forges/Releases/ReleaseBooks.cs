using System.Text.Json;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Workspace;

namespace Infra.Forges.Releases;

/// <summary>The release files in <c>envs/</c> at the latest commit of the default branch, independent of the working tree.</summary>
internal sealed class ReleaseBooks
{
    private readonly Git _git;

    private ReleaseBooks(Git git, string branch, string commit, ReleaseCatalog catalog)
    {
        _git = git;
        (Branch, Commit, Catalog) = (branch, commit, catalog);
    }

    /// <summary>The default branch.</summary>
    public string Branch { get; }

    /// <summary>The latest commit of the default branch.</summary>
    public string Commit { get; }

    public ReleaseCatalog Catalog { get; }

    /// <summary>Opens the release files.</summary>
    /// <exception cref="InfraException">INFRA0294: there are uncommitted changes. INFRA0299: there is no catalog. INFRA0298: git failed.</exception>
    public static async Task<ReleaseBooks> OpenAsync(Git git, CancellationToken cancellation)
    {
        var uncommitted = await git.UncommittedAsync(ReleaseFile.Folder, cancellation);
        if (uncommitted.Count > 0)
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0294", string.Join(", ", uncommitted.Select(Printable.Of)), "It is not committed; a release is made from commits only.", "Commit, stash or discard it."));

        var (branch, commit) = await git.BaseAsync(cancellation);
        try
        {
            var catalog = ReleaseCatalog.Parse(await git.ReadAsync(commit, ReleaseCatalog.Path, cancellation) ?? throw new JsonException());
            return new(git, branch, commit, catalog);
        }
        catch (JsonException)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0299", ReleaseCatalog.Path, $"{branch} does not have this file, or it is not a release catalog.",
                "Declare EstateOptions.Applications, run ./infra pipelines, and merge the file."));
        }
    }

    /// <summary>Returns the current versions of an environment; empty if it has no file yet.</summary>
    /// <exception cref="InfraException">INFRA31xx: the file is damaged or does not match the estate.</exception>
    public Task<ReleaseFile> FileAsync(string environment, CancellationToken cancellation) => FileAsync(environment, Commit, cancellation);

    /// <summary>Returns the versions of an environment at a commit.</summary>
    public async Task<ReleaseFile> FileAsync(string environment, string commit, CancellationToken cancellation) =>
        await _git.ReadAsync(commit, ReleaseFile.PathOf(environment), cancellation) is { } json
            ? ReleaseFile.Parse(environment, json)
            : new ReleaseFile(environment, new Dictionary<string, ApplicationVersion>());

    /// <summary>Returns the previous versions of an environment, and their commit.</summary>
    /// <exception cref="InfraException">INFRA0296: there are no earlier versions.</exception>
    public async Task<(string Commit, ReleaseFile File)> PreviousAsync(string environment, CancellationToken cancellation)
    {
        var commits = new List<string>();
        var contents = new List<string>();
        foreach (var commit in await _git.HistoryAsync(Commit, ReleaseFile.PathOf(environment), cancellation))
        {
            // A commit that deleted the file cannot be rolled back to.
            if (await _git.BlobAsync(commit, ReleaseFile.PathOf(environment), cancellation) is not { } blob) continue;
            commits.Add(commit);
            contents.Add(blob);
        }

        return ReleaseRules.Previous(contents) is { } index
            ? (commits[index], await FileAsync(environment, commits[index], cancellation))
            : throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0296", ReleaseFile.PathOf(environment), $"The history of {Branch} has no earlier versions of {environment}.", "Name a commit with --to, or release another version."));
    }

    /// <summary>Returns the versions of an environment at a named commit.</summary>
    /// <exception cref="InfraException">INFRA0295: the default branch does not contain the commit.</exception>
    public async Task<(string Commit, ReleaseFile File)> EarlierAsync(string environment, string name, CancellationToken cancellation)
    {
        var isName = name.Length is >= 7 and <= 40 && name.All(char.IsAsciiHexDigitLower);
        return isName && await _git.FindAsync(name, Commit, cancellation) is { } commit
            && await _git.BlobAsync(commit, ReleaseFile.PathOf(environment), cancellation) is not null
            ? (commit, await FileAsync(environment, commit, cancellation))
            : throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0295", "--to", $"\"{Printable.Of(name)}\" is not a commit of {Branch} with {ReleaseFile.PathOf(environment)}.",
                $"Take one from git log --first-parent {Branch} -- {ReleaseFile.PathOf(environment)}."));
    }

    /// <summary>Returns the commit that set the current versions of an environment; null if it has no file yet.</summary>
    public async Task<string?> SinceAsync(string environment, CancellationToken cancellation) =>
        await _git.HistoryAsync(Commit, ReleaseFile.PathOf(environment), cancellation) is [var newest, ..] ? newest : null;
}
