using System.Diagnostics;
using Infra.Contracts.Releases;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Releases;

/// <summary>A bare repository as a forge would hold it, and a clone in which commands run.</summary>
internal sealed class ReleaseRepository : IDisposable
{
    public static readonly string One = new('1', 40);
    public static readonly string Two = new('2', 40);
    public static readonly string Three = new('3', 40);

    public static readonly ReleaseCatalog Catalog = new(["dev", "staging", "prod"], [new() { Name = "api", Artifact = "ghcr.io/lynx/lynx-api" }]);

    private readonly TemporaryFolder _folder = new();

    public ReleaseRepository()
    {
        Git(_folder.Path, "init", "--quiet", "--bare", "--initial-branch", "main", Origin);
        Git(_folder.Path, "clone", "--quiet", Origin, Root);
        File.WriteAllText(Path.Combine(Root, "cdktf.json"), "{}");
        File.WriteAllText(Path.Combine(Root, ".gitignore"), ".infra/\n");
        File.WriteAllText(Path.Combine(Root, ReleaseCatalog.Path).WithFolder(), Catalog.ToJson());
        Merge("dev", One);
    }

    public string Root => _folder["clone"];

    public string Origin => _folder["origin.git"];

    /// <summary>A change of an environment's file that was merged, as the clone does not know yet.</summary>
    public string Merge(string environment, string version)
    {
        var file = new ReleaseFile(environment, new Dictionary<string, ApplicationVersion> { ["api"] = Catalog.Find("api")!.At(version) });
        File.WriteAllText(Path.Combine(Root, file.Path), file.ToJson());
        Git(Root, "add", "--all");
        Git(Root, "commit", "--quiet", "--message", $"{environment} runs {version}");
        Git(Root, "push", "--quiet", "origin", "HEAD:main");
        return Git(Root, "rev-parse", "HEAD");
    }

    /// <summary>Everything of the clone that a user could lose: branch, index, files, stashes.</summary>
    public string State() => string.Join('\n',
        Git(Root, "rev-parse", "HEAD"), Git(Root, "branch", "--show-current"), Git(Root, "status", "--porcelain", "--ignored"), Git(Root, "ls-files", "--stage"), Git(Root, "stash", "list"));

    /// <summary>The version of the one application in a file at a commit or branch of the clone.</summary>
    public string VersionAt(string commit, string environment) =>
        ReleaseFile.Parse(environment, Git(Root, "show", $"{commit}:{ReleaseFile.PathOf(environment)}")).Applications["api"].Version;

    public string Git(params string[] arguments) => Git(Root, arguments);

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(Root), terminal, _ => null).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString().Replace(_folder.Path, "FOLDER", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output.TrimEnd('\n') : throw new InvalidOperationException($"git {arguments[0]}: {error}");
    }
}
