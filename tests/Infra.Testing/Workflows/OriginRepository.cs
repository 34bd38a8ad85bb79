namespace Infra.Testing.Workflows;

/// <summary>A repository that runs of workflows are of. Its commits have names: their tags.</summary>
public abstract class OriginRepository : IDisposable
{
    /// <summary>The pull request that <see cref="Proposed"/> is.</summary>
    public const string ProposedReference = "refs/pull/7/merge";

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["GIT_AUTHOR_EMAIL"] = "test@lynx.example", ["GIT_AUTHOR_NAME"] = "Test", ["GIT_COMMITTER_EMAIL"] = "test@lynx.example",
        ["GIT_COMMITTER_NAME"] = "Test", ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1", ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")!,
    };

    private readonly TemporaryFolder _folder = new();

    private readonly Dictionary<string, string> _commits;

    /// <param name="name">Its name on the forge, <c>OWNER/NAME</c>.</param>
    /// <param name="script">Makes it in an empty folder: bash. It tags at least <c>merged</c> and <c>proposed</c>, and leaves <c>main</c> checked out.</param>
    protected OriginRepository(string name, string script)
    {
        ExternalTool.RequireOnPath("git");
        Name = name;
        Run(script, Directory.CreateDirectory(Folder).FullName);
        _commits = Run("git for-each-ref refs/tags --format '%(refname:short) %(objectname)'", Folder)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[1]);
    }

    /// <summary>Its name on the forge, <c>OWNER/NAME</c>.</summary>
    public string Name { get; }

    /// <summary>What <c>main</c> has.</summary>
    public string Merged => this["merged"];

    /// <summary>A pull request, as GitHub would merge it.</summary>
    public string Proposed => this["proposed"];

    protected string this[string name] => _commits[name];

    private string Folder => _folder["origin"];

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
        git remote add origin 'file://{Folder}'
        git fetch --quiet --no-tags {(hasHistory ? "origin '+refs/heads/*:refs/remotes/origin/*' '+refs/pull/*:refs/remotes/pull/*'" : $"--depth=1 origin {commit}")}
        git -c advice.detachedHead=false checkout --quiet --detach {commit}
        """,
        folder);

    private static string Run(string script, string folder)
    {
        var (exitCode, log) = Bash.Run(script, folder, Environment);
        return exitCode == 0 ? log : throw new InvalidOperationException(log);
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
