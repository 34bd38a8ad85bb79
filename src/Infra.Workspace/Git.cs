using System.Globalization;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Workspace.Tools;

namespace Infra.Workspace;

/// <summary>
/// Reads and writes the git repository without its working tree: commits are created from objects, so that the user's files, index and
/// branch are not touched.
/// </summary>
internal sealed class Git(Repository repository)
{
    /// <summary>The name of the remote.</summary>
    public const string Remote = "origin";

    private readonly Tool _git = repository.Git;

    /// <summary>Returns untracked files in the folder, and changed files anywhere, that are not committed.</summary>
    public async Task<IReadOnlyList<string>> UncommittedAsync(string folder, CancellationToken cancellation)
    {
        var changed = await LinesAsync(["status", "--porcelain", "--untracked-files=no"], cancellation);
        var untracked = await LinesAsync(["ls-files", "--others", "--exclude-standard", "--", folder], cancellation);
        return [.. changed.Select(line => line[3..]), .. untracked];
    }

    /// <summary>Whether there is a remote.</summary>
    public async Task<bool> HasRemoteAsync(CancellationToken cancellation) =>
        (await LinesAsync(["remote"], cancellation)).Contains(Remote);

    /// <summary>Returns the URL of the remote; null if there is none.</summary>
    public async Task<string?> RemoteUrlAsync(CancellationToken cancellation) =>
        await TryAsync(["remote", "get-url", Remote], cancellation) is { ExitCode: 0 } found ? found.StandardOutput.Trim() : null;

    /// <summary>Returns the commit that a release is based on: the latest of the remote's default branch, or of the current branch without a remote.</summary>
    /// <exception cref="InfraException">INFRA0298: the remote does not respond, or there is no commit.</exception>
    public async Task<(string Branch, string Commit)> BaseAsync(CancellationToken cancellation)
    {
        if (!await HasRemoteAsync(cancellation))
            return (await OneAsync(["branch", "--show-current"], cancellation), await OneAsync(["rev-parse", "--verify", "HEAD^{commit}"], cancellation));

        var head = (await LinesAsync(["ls-remote", "--symref", Remote, "HEAD"], cancellation))
            .Select(line => line.Split(["\t", " "], StringSplitOptions.None)).FirstOrDefault(parts => parts[0] == "ref:");
        if (head is null) throw Failed("ls-remote", $"{Remote} has no default branch.");
        var shallow = await OneAsync(["rev-parse", "--is-shallow-repository"], cancellation) == "true";
        await RunAsync(["fetch", "--quiet", "--no-tags", .. shallow ? ["--unshallow"] : Array.Empty<string>(), Remote, head[1]], cancellation);
        return (head[1]["refs/heads/".Length..], await OneAsync(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], cancellation));
    }

    /// <summary>Returns the content of a file at a commit; null if it does not exist there.</summary>
    public async Task<string?> ReadAsync(string commit, string path, CancellationToken cancellation) =>
        await BlobAsync(commit, path, cancellation) is { } blob ? await RunAsync(["cat-file", "blob", blob], cancellation) : null;

    /// <summary>Returns the first-parent commits of a branch that changed a file, newest first.</summary>
    public Task<IReadOnlyList<string>> HistoryAsync(string commit, string path, CancellationToken cancellation) =>
        LinesAsync(["log", "--first-parent", "--format=%H", commit, "--", path], cancellation);

    /// <summary>Returns the full id of a named commit, if it is on the branch; null otherwise.</summary>
    public async Task<string?> FindAsync(string name, string branchTip, CancellationToken cancellation)
    {
        var found = await TryAsync(["rev-parse", "--verify", "--quiet", $"{name}^{{commit}}"], cancellation);
        if (found.ExitCode != 0) return null;
        var commit = found.StandardOutput.Trim();
        return (await TryAsync(["merge-base", "--is-ancestor", commit, branchTip], cancellation)).ExitCode == 0 ? commit : null;
    }

    /// <summary>Creates a commit that changes one file, as an object that no branch points to yet.</summary>
    public async Task<string> CommitAsync(string parent, string path, string text, string message, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(repository.Home, "releases", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        try
        {
            var (content, words, index) = (Path.Combine(folder.FullName, "content"), Path.Combine(folder.FullName, "message"), Path.Combine(folder.FullName, "index"));
            AtomicFile.Write(content, text);
            AtomicFile.Write(words, message);
            var apart = new Dictionary<string, string> { ["GIT_INDEX_FILE"] = index };
            var blob = await OneAsync(["hash-object", "-w", "--no-filters", "--", content], cancellation);
            await RunAsync(["read-tree", parent], cancellation, apart);
            await RunAsync(["update-index", "--add", "--cacheinfo", $"100644,{blob},{path}"], cancellation, apart);
            var tree = await OneAsync(["write-tree"], cancellation, apart);
            return await OneAsync(["commit-tree", tree, "-p", parent, "-F", words], cancellation, await AuthorAsync(cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Returns the head of a local branch; null if it does not exist.</summary>
    public async Task<string?> LocalAsync(string branch, CancellationToken cancellation)
    {
        var found = await TryAsync(["rev-parse", "--verify", "--quiet", $"refs/heads/{branch}"], cancellation);
        return found.ExitCode == 0 ? found.StandardOutput.Trim() : null;
    }

    /// <summary>Fetches a remote branch and returns its head; null if it does not exist.</summary>
    public async Task<string?> RemoteAsync(string branch, CancellationToken cancellation)
    {
        if ((await LinesAsync(["ls-remote", Remote, $"refs/heads/{branch}"], cancellation)).Count == 0) return null;
        await RunAsync(["fetch", "--quiet", "--no-tags", Remote, $"refs/heads/{branch}"], cancellation);
        return await OneAsync(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], cancellation);
    }

    /// <summary>Creates a local branch, which must not exist.</summary>
    public Task CreateBranchAsync(string branch, string commit, CancellationToken cancellation) =>
        RunAsync(["update-ref", $"refs/heads/{branch}", commit, new string('0', commit.Length)], cancellation);

    /// <summary>Creates a remote branch, which must not exist.</summary>
    public Task PushAsync(string branch, string commit, CancellationToken cancellation) =>
        RunAsync(["push", "--quiet", $"--force-with-lease=refs/heads/{branch}:", Remote, $"{commit}:refs/heads/{branch}"], cancellation);

    /// <summary>Returns the object id of a file at a commit; null if it does not exist there.</summary>
    public async Task<string?> BlobAsync(string commit, string path, CancellationToken cancellation) =>
        (await LinesAsync(["ls-tree", "--full-tree", "--format=%(objectname)", commit, "--", path], cancellation)).SingleOrDefault();

    /// <summary>Returns the author of commits: the user in git's configuration, or this program if there is none.</summary>
    private async Task<Dictionary<string, string>> AuthorAsync(CancellationToken cancellation)
    {
        if ((await TryAsync(["var", "GIT_COMMITTER_IDENT"], cancellation)).ExitCode == 0) return [];
        return new()
        {
            ["GIT_AUTHOR_NAME"] = "infra", ["GIT_AUTHOR_EMAIL"] = "infra@noreply.invalid",
            ["GIT_COMMITTER_NAME"] = "infra", ["GIT_COMMITTER_EMAIL"] = "infra@noreply.invalid",
        };
    }

    private async Task<string> OneAsync(IReadOnlyList<string> arguments, CancellationToken cancellation, Dictionary<string, string>? more = null) =>
        (await RunAsync(arguments, cancellation, more)).Trim();

    private async Task<IReadOnlyList<string>> LinesAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        (await RunAsync(arguments, cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation, Dictionary<string, string>? more = null)
    {
        var result = await _git.With(more ?? []).TryRunAsync(arguments, cancellation);
        return result.ExitCode == 0 ? result.StandardOutput : throw Failed(arguments[0], $"It failed with exit code {result.ExitCode}: {result.Output.Trim()}");
    }

    private Task<ToolResult> TryAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) => _git.TryRunAsync(arguments, cancellation);

    private static InfraException Failed(string command, string fact) =>
        new(ExitCode.Failed, new Problem("INFRA0298", $"git {command}", fact, "Nothing was changed. Correct the cause, and run the command again."));
}
