using Infra.Cli.Bindings;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Tools;

namespace Infra.Bench.Subjects;

/// <summary>
/// A feed like the one that <c>./infra</c> builds, but with the whole package of the aws provider. It is made once and lies, with
/// what NuGet unpacks of it, below <c>.infra/bench</c>: neither the repository nor the user ever finds it in a cache.
/// </summary>
internal sealed class WholeFeed(Repository repository, string folder, Action<string> report)
{
    private const string NpmName = "@cdktf/provider-aws";
    private const string PackageId = "HashiCorp.Cdktf.Providers.Aws";

    /// <summary>What the compiler holds at its peak.</summary>
    private const long BytesToCompile = 10L << 30;

    private string Feed => Path.Combine(folder, "feed");

    private string Scratch => Path.Combine(folder, "scratch");

    /// <summary>What makes MSBuild restore from the feed in <paramref name="folder"/>: its <c>nuget.config</c> comes before the repository's.</summary>
    public static IReadOnlyList<string> BuildProperties(string folder) =>
        [$"-p:RestoreRootConfigDirectory={folder}", $"-p:RestorePackagesPath={Path.Combine(folder, "packages")}"];

    /// <summary>Makes what is missing.</summary>
    /// <exception cref="InfraException">INFRA0501: there is not memory enough to compile the package.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await using var exclusive = await FileLock.AcquireAsync(
            Path.Combine(folder, "lock"), () => report("Waiting for another run that makes the whole package"), cancellation);
        AtomicFile.Write(Path.Combine(folder, "nuget.config"), """<configuration><packageSources><add key="bindings" value="feed" /></packageSources></configuration>""");
        // Generated projects are compiled below this repository but are none of ours: they inherit nothing from it.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.Scratchs", "Directory.Packages.props" })
            AtomicFile.Write(Path.Combine(folder, name), "<Project />\n");
        CopyOtherPackages();

        var version = BindingsManifest.Read(repository.Root).Packages.Single(package => package.NpmName == NpmName).Version;
        var package = Path.Combine(Feed, $"{PackageId}.{version}.nupkg");
        if (File.Exists(package)) return;
        File.Move(await DownloadAsync(version, cancellation) ?? await CompileAsync(cancellation), package);
        DeleteFolder(Scratch);
    }

    /// <summary>All other packages are those that <c>./infra</c> built.</summary>
    private void CopyOtherPackages()
    {
        var others = Directory.EnumerateFiles(Path.Combine(repository.Home, "feed"), "*.nupkg")
            .Where(file => !Path.GetFileName(file).StartsWith($"{PackageId}.", StringComparison.Ordinal));
        foreach (var file in others)
        {
            if (!AtomicFile.Write(Path.Combine(Feed, Path.GetFileName(file)), File.ReadAllBytes(file))) continue;
            // NuGet unpacks a version once and keeps it: what it unpacked of the old content has to go.
            DeleteFolder(Path.Combine(folder, "packages"));
        }
    }

    /// <summary>The published package, if the default index has it.</summary>
    private async Task<string?> DownloadAsync(string version, CancellationToken cancellation)
    {
        report($"Looking for {PackageId} {version}");
        DeleteFolder(Scratch);
        // Outside the repository, whose nuget.config knows only the trimmed package.
        var outside = Directory.CreateTempSubdirectory("infra-bench-");
        try
        {
            var dotnet = new Tool("dotnet", "the .NET SDK 10", outside.FullName, []);
            var result = await dotnet.TryRunAsync(["package", "download", $"{PackageId}@{version}", "--output", Scratch], cancellation);
            return result.ExitCode == 0 ? Directory.EnumerateFiles(Scratch, "*.nupkg", SearchOption.AllDirectories).FirstOrDefault(IsAws) : null;
        }
        finally
        {
            outside.Delete(recursive: true);
        }

        static bool IsAws(string file) => Path.GetFileName(file).StartsWith(PackageId, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> CompileAsync(CancellationToken cancellation)
    {
        if (Machine.AvailableBytes() is var available && available < BytesToCompile)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0501", PackageId, $"The index does not have it, and compiling it takes 10 GB of memory; {available >> 30} GB are available.",
                "Free some memory, or leave it out with --without-whole."));
        }

        report($"Compiling the whole of {PackageId}: once, about 5 minutes on 2 cores");
        DeleteFolder(Scratch);
        return await new NugetPackage(repository).MakeAsync(Path.Combine(repository.Root, "node_modules", NpmName), Scratch, cancellation);
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }
}
