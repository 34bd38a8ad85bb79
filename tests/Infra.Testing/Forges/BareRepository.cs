using System.Diagnostics;

namespace Infra.Testing.Forges;

/// <summary>The git repository that a forge holds: without a working tree, and written by pushes and merges only.</summary>
/// <param name="path">Its folder.</param>
public sealed class BareRepository(string path)
{
    /// <summary>Its folder.</summary>
    public string Path => path;

    /// <summary>Makes an empty one.</summary>
    public static BareRepository Create(string path)
    {
        var repository = new BareRepository(path);
        Directory.CreateDirectory(path);
        repository.Git("init", "--quiet", "--bare", "--initial-branch", "main");
        return repository;
    }

    /// <summary>The commit at the end of a branch.</summary>
    public string Head(string branch) => Git("rev-parse", "--verify", $"refs/heads/{branch}");

    /// <summary>The names of all branches, in order.</summary>
    public IReadOnlyList<string> Branches => Git("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text of a file at a commit or branch.</summary>
    public string Read(string commit, string file) => Git("show", $"{commit}:{file}");

    /// <summary>Merges a branch as one commit, and deletes it, as forges do.</summary>
    /// <returns>The commit.</returns>
    public string Squash(string branch, string into, string message)
    {
        var before = Head(into);
        var commit = Git("commit-tree", Git("merge-tree", "--write-tree", before, Head(branch)), "-p", before, "-m", message);
        Git("update-ref", $"refs/heads/{into}", commit, before);
        Git("update-ref", "-d", $"refs/heads/{branch}");
        return commit;
    }

    /// <summary>Runs git in it.</summary>
    /// <returns>What it prints, without the last newline.</returns>
    public string Git(params IEnumerable<string> arguments) => GitIn(path, arguments);

    /// <summary>Runs git in a folder, as somebody.</summary>
    public static string GitIn(string folder, params IEnumerable<string> arguments)
    {
        List<string> all = ["-c", "user.name=Dana", "-c", "user.email=dana@example.com", .. arguments];
        using var git = Process.Start(new ProcessStartInfo("git", all) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (git.StandardOutput.ReadToEndAsync(), git.StandardError.ReadToEnd());
        git.WaitForExit();
        return git.ExitCode == 0 ? output.Result.TrimEnd('\n') : throw new InvalidOperationException($"git {string.Join(' ', all)}: {error}");
    }
}
