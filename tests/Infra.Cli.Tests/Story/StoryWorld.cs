using Infra.Testing.Forges;
using Infra.Testing.Web;

namespace Infra.Cli.Tests.Story;

/// <summary>Everything the story happens in: two repositories, their forge, a registry, and who runs what.</summary>
internal sealed class StoryWorld : IAsyncDisposable
{
    /// <summary>What a hostile name or message would leave behind, were it ever run by a shell.</summary>
    public const string Trap = "PWNED";

    private readonly TemporaryFolder _folder = new();
    private int _seen;

    private StoryWorld(FakeForge forge, ForgeKind kind)
    {
        Forge = forge;
        Estate = new(_folder);
        Shop = new(_folder, kind, Estate.Synthesized);
        Forge.Repository = Estate.Bare;
        Forge.App = new();
        InstallDocker();
        Runner = kind == ForgeKind.GitHub ? new GitHubRunner(this) : new GitLabRunner(this);
    }

    public FakeForge Forge { get; }

    public EstateRepository Estate { get; }

    public ShopRepository Shop { get; }

    public IApplicationRunner Runner { get; }

    /// <summary>Where the forge serves repositories.</summary>
    public string Server => $"file://{_folder.Path}";

    /// <summary>The artifacts in the registry, in order.</summary>
    public IReadOnlyList<string> Registry => File.Exists(_folder["registry"]) ? File.ReadAllLines(_folder["registry"]) : [];

    /// <summary>Files that a hostile text left behind.</summary>
    public IEnumerable<string> Traps => Directory.EnumerateFiles(_folder.Path, Trap, SearchOption.AllDirectories);

    public static async Task<StoryWorld> StartAsync(ForgeKind kind) => new(await FakeForge.StartAsync(kind), kind);

    /// <summary>A new empty folder.</summary>
    public string Machine() => Directory.CreateDirectory(_folder[$"machine-{Guid.NewGuid():n}"]).FullName;

    /// <summary>What every job finds in its environment.</summary>
    public Dictionary<string, string> Environment() => new()
    {
        ["PATH"] = $"{_folder["bin"]}:{System.Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = _folder["home"].WithFolder(),
    };

    /// <summary>The requests to the forge since the last question, without their queries.</summary>
    public IReadOnlyList<string> Calls()
    {
        List<ReceivedRequest> all = [.. Forge.Server.Requests];
        var fresh = all.Skip(_seen).Select(request => $"{request.Method} {request.Path.Split('?')[0]}").ToList();
        _seen = all.Count;
        return fresh;
    }

    /// <summary>A second person approves a pull request of the estate, and the forge merges it.</summary>
    public FakePull Approve()
    {
        var pull = Assert.Single(Forge.Pulls, pull => pull.MergeCommit is null);
        pull.MergeCommit = Estate.Bare.Squash(pull.Branch, pull.Into, pull.Title);
        return pull;
    }

    public async ValueTask DisposeAsync()
    {
        await Forge.DisposeAsync();
        Forge.App!.Dispose();
        _folder.Dispose();
    }

    /// <summary>A client of a registry that is a list of names.</summary>
    private void InstallDocker()
    {
        var program = _folder["bin/docker"].WithFolder();
        File.WriteAllText(program, $"""
            #!/bin/bash
            case $1 in
              manifest) grep --quiet --line-regexp --fixed-strings "$3" '{_folder["registry"]}' ;;
              push) echo "$2" >> '{_folder["registry"]}' ;;
              login) cat > /dev/null ;;
            esac
            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
