namespace Infra.Pipelines.Tests.Runner;

/// <summary>
/// The repository that the runs are of, with as much in it as their scripts touch. Its history: <c>earlier</c>, then <c>merged</c> on
/// <c>main</c>; <c>proposed</c> is a pull request as GitHub would merge it, <c>unmerged</c> a branch that nobody reviewed.
/// </summary>
public sealed class ScratchRepository : IDisposable
{
    public const string ProposedReference = "refs/pull/7/merge";

    private const string Script = """
        git init --quiet --template= --initial-branch main
        mkdir -p policy/known-bad
        printf 'package lynx.tags\n\ndeny contains "no tags" if true\n' > policy/tags.rego
        printf 'package lynx.cost\n\nwarn contains "dear" if true\n' > policy/cost.rego
        echo '{}' | tee policy/known-bad/plan.json > policy/known-bad/stack.json
        printf '#!/bin/bash\nexec "$FAKE" ./infra "$@"\n' > infra
        chmod +x infra
        touch .tflint.hcl
        keep() { git add --all; git commit --quiet --allow-empty --message "$1"; git tag "$1"; }
        keep earlier
        keep merged
        git checkout --quiet -b feature
        keep unmerged
        git checkout --quiet --detach merged
        keep proposed
        git update-ref refs/pull/7/merge HEAD
        git checkout --quiet main
        git for-each-ref refs/tags --format '%(refname:short) %(objectname)'
        """;

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["GIT_AUTHOR_EMAIL"] = "test@lynx.example", ["GIT_AUTHOR_NAME"] = "Test", ["GIT_COMMITTER_EMAIL"] = "test@lynx.example",
        ["GIT_COMMITTER_NAME"] = "Test", ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1", ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")!,
    };

    private readonly TemporaryFolder _folder = new();

    private readonly Dictionary<string, string> _commits;

    public ScratchRepository()
    {
        ExternalTool.RequireOnPath("git");
        _commits = Run(Script, Directory.CreateDirectory(_folder["origin"]).FullName).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[1]);
    }

    public string Earlier => _commits["earlier"];

    public string Merged => _commits["merged"];

    public string Proposed => _commits["proposed"];

    public string Unmerged => _commits["unmerged"];

    /// <summary>The same text with names for commits.</summary>
    public string WithNames(string text) => _commits.Aggregate(text, (named, commit) => named.Replace(commit.Value, commit.Key, StringComparison.Ordinal));

    /// <summary>What <c>actions/checkout</c> does: one commit and nothing else, unless all history is asked for.</summary>
    public void CheckOut(string commit, bool hasHistory, string folder)
    {
        var checkout = _folder[$"{commit}-{hasHistory}"];
        lock (_commits)
        {
            if (!Directory.Exists(checkout)) Fetch(commit, hasHistory, Directory.CreateDirectory(checkout).FullName);
        }

        FolderCopy.Copy(checkout, folder);
    }

    private void Fetch(string commit, bool hasHistory, string folder) => Run(
        $"""
        git init --quiet --template=
        git remote add origin 'file://{_folder["origin"]}'
        git fetch --quiet --no-tags {(hasHistory ? "origin '+refs/heads/*:refs/remotes/origin/*' '+refs/pull/*:refs/remotes/pull/*'" : $"--depth=1 origin {commit}")}
        git -c advice.detachedHead=false checkout --quiet --detach {commit}
        """,
        folder);

    private static string Run(string script, string folder)
    {
        var (exitCode, log) = Bash.Run(script, folder, Environment);
        return exitCode == 0 ? log : throw new InvalidOperationException(log);
    }

    public void Dispose() => _folder.Dispose();
}
