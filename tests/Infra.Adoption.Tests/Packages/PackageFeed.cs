using Infra.Workspace;
using Infra.Workspace.Tools;

[assembly: AssemblyFixture(typeof(Infra.Adoption.Tests.Packages.PackageFeed))]

namespace Infra.Adoption.Tests.Packages;

/// <summary>Everything that an adopter needs, in a folder, and a user who has nothing but that and the public packages.</summary>
/// <remarks>
/// <c>INFRA_FEED</c> names a folder of packages that are about to be released. Without it, what was built for the tests is packed, once: its providers hold what
/// this repository names, so that no test compiles minutes of C# (<c>.ci/providers</c> does).
/// </remarks>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    internal string Source => Released ?? _folder["feed"];

    private static string? Released => Environment.GetEnvironmentVariable("INFRA_FEED");

    public async ValueTask InitializeAsync()
    {
        if (Released is null)
        {
            await new Repository(RepositoryRoot.Path).Dotnet.RunAsync(
                ["pack", "Infra.sln", "--no-build", "-m:1", "-p:TrimBindings=true", "--output", Source, "--nologo", "--verbosity", "quiet"], CancellationToken.None);
        }

        AdoptSources();
        var template = Directory.EnumerateFiles(Source, "Infra.Templates.*.nupkg").Single();
        await Dotnet(_folder.Path).RunAsync(["new", "install", template, "--debug:custom-hive", _folder["hive"]], CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>An estate of the template, committed, with its tool restored.</summary>
    internal async Task<AdoptedEstate> NewEstateAsync(string name, string folder, params string[] options)
    {
        var root = Directory.CreateDirectory(_folder["estates", folder]).FullName;
        var dotnet = Dotnet(root);
        var cancellation = TestContext.Current.CancellationToken;
        await dotnet.RunAsync(["new", "infra-estate", "--debug:custom-hive", _folder["hive"], "--name", name, .. options], cancellation);
        await dotnet.RunAsync(["tool", "restore"], cancellation);
        return new(root, dotnet, VariablesOf(root));
    }

    /// <summary>The feed beside the sources that this user has already.</summary>
    private void AdoptSources()
    {
        const string Configuration = ".nuget/NuGet/NuGet.Config";
        var own = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Configuration);
        Directory.CreateDirectory(Path.GetDirectoryName(_folder["home", Configuration])!);
        if (File.Exists(own)) File.Copy(own, _folder["home", Configuration]);
        File.WriteAllText(_folder["nuget.config"], $"""<configuration><packageSources><add key="FEED" value="{Source}" /></packageSources></configuration>""");
    }

    // Nothing of this repository's launcher, no cache in which an earlier version could be, and no process that outlives the test.
    private Dictionary<string, string> VariablesOf(string folder) => new()
    {
        ["NUGET_PACKAGES"] = _folder["packages"],
        ["DOTNET_CLI_HOME"] = _folder["home"],
        ["INFRA_ROOT"] = folder,
        ["INFRA_LAUNCHER"] = "dotnet infra",
        ["NO_COLOR"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    private Tool Dotnet(string folder) => new("dotnet", "the .NET SDK 10", folder, VariablesOf(folder));
}

/// <summary>An estate outside this repository.</summary>
/// <param name="root">Its folder.</param>
/// <param name="dotnet">The SDK, in that folder.</param>
/// <param name="environment">What is set where it runs.</param>
internal sealed class AdoptedEstate(string root, Tool dotnet, Dictionary<string, string> environment)
{
    /// <summary>Its folder.</summary>
    public string Root => root;

    /// <summary>What is set where it runs.</summary>
    public IReadOnlyDictionary<string, string> Environment => environment;

    /// <summary>The same estate, where more is set.</summary>
    public AdoptedEstate With(IReadOnlyDictionary<string, string> more) => new(root, dotnet.With(more), environment.Concat(more).ToDictionary());

    /// <summary>Runs a command of the tool and insists that all is well.</summary>
    /// <returns>All it said.</returns>
    public async Task<string> InfraAsync(params string[] arguments)
    {
        var result = await dotnet.TryRunAsync(["infra", .. arguments], TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, $"infra {string.Join(' ', arguments)} exits with {result.ExitCode}:\n{result.Output}");
        return result.Output;
    }

    /// <summary>The same through the launcher, as pipelines do.</summary>
    public async Task<string> LaunchAsync(params string[] arguments) =>
        (await new Tool(Path.Combine(root, "infra"), "the launcher", root, environment).TryRunAsync(arguments, TestContext.Current.CancellationToken)).StandardOutput;

    /// <summary>Commits everything.</summary>
    public async Task CommitAsync()
    {
        var git = new Tool("git", "Git", root, []);
        await git.RunAsync(["init", "--quiet", "--initial-branch=main"], CancellationToken.None);
        await git.RunAsync(["add", "--all"], CancellationToken.None);
        await git.RunAsync(["-c", "user.name=Test", "-c", "user.email=test@contoso.example", "commit", "--quiet", "--message=Start"], CancellationToken.None);
    }

    /// <summary>The stacks that synth wrote.</summary>
    public IReadOnlyList<string> Stacks => [.. Directory.EnumerateDirectories(Path.Combine(root, "cdktf.out", "stacks")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>Whether the repository has a file.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(root, path));
}
