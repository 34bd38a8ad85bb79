using System.Collections.Concurrent;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Tools;

namespace Infra.Cli.Bindings;

/// <summary>
/// The local NuGet feed with <c>Constructs</c>, <c>HashiCorp.Cdktf</c> and the trimmed providers. Packages are built once, and again when
/// their entry in the manifest changes.
/// </summary>
/// <remarks>
/// A package is built in a scratch folder and moved into place, its stamp last: after a crash there is the old package or none, never a
/// partial one. A lock file makes concurrent launches wait.
/// </remarks>
internal sealed class BindingsFeed(Repository repository, Action<string> report)
{
    private readonly string _home = Path.Combine(repository.Home, "bindings");
    private readonly string _feed = Path.Combine(repository.Home, "feed");

    /// <summary>Builds missing and outdated packages. Costs a few file reads if there are none.</summary>
    /// <exception cref="InfraException">INFRA0101–0103: the manifest is not valid. INFRA0202, INFRA0203: a tool is missing or failed.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var manifest = BindingsManifest.Read(repository.Root);
        if (Stale(manifest).Count == 0 && NodeModules.AreCurrent(repository, manifest)) return;

        Directory.CreateDirectory(_home);
        await using var exclusive = await FileLock.AcquireAsync(Path.Combine(_home, "lock"), () => report("Waiting for another ./infra that builds the bindings"), cancellation);
        await NodeModules.EnsureAsync(repository, manifest, report, cancellation);
        if (Stale(manifest) is { Count: > 0 } stale) await MakeAsync(stale, cancellation);
    }

    private List<BindingPackage> Stale(BindingsManifest manifest) =>
        [.. manifest.Packages.Where(package => !File.Exists(Stamp(package)) || !File.ReadAllText(Stamp(package)).Contains(package.Key, StringComparison.Ordinal))];

    private async Task MakeAsync(List<BindingPackage> stale, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_feed);
        IsolateFromRepositoryBuild();
        var scratch = Path.Combine(_home, "scratch");
        if (Directory.Exists(scratch)) Directory.Delete(scratch, recursive: true);

        // First the toolkit's two packages, in order; then the providers in parallel, since all reference both.
        foreach (var package in stale.Where(package => !package.IsProvider)) await MakeAsync(package, scratch, cancellation);
        var problems = new ConcurrentBag<Problem>();
        await Parallel.ForEachAsync(stale.Where(package => package.IsProvider), cancellation, async (package, token) =>
        {
            try { await MakeAsync(package, scratch, token); }
            catch (InfraException e) { foreach (var problem in e.Problems) problems.Add(problem); }
        });
        if (!problems.IsEmpty) throw new InfraException(ExitCode.Usage, [.. problems.OrderBy(problem => problem.ToString(), StringComparer.Ordinal)]);

        Directory.Delete(scratch, recursive: true);
    }

    private async Task MakeAsync(BindingPackage package, string scratch, CancellationToken cancellation)
    {
        report(package.IsProvider
            ? $"Building the bindings of {package.NpmName} {package.Version}: {package.Kept.Count} resources and data sources"
            : $"Building the bindings of {package.NpmName} {package.Version}");
        var work = Path.Combine(scratch, package.ShortName);
        var source = Path.Combine(repository.Root, "node_modules", package.NpmName);
        using var assembly = JsiiAssembly.Load(source);
        if (package.IsProvider)
        {
            var chosen = TrimmedPackage.Choose(package, assembly);
            var trimmed = Path.Combine(work, "trimmed");
            TrimmedPackage.Write(source, trimmed, assembly, chosen);
            source = trimmed;
            AtomicFile.Write(Path.Combine(_home, $"{package.ShortName}.usings.g.cs"), GlobalUsings.Of(assembly, chosen));
            AtomicFile.Write(Path.Combine(_home, $"{package.ShortName}.index"), GlobalUsings.IndexOf(assembly));
        }

        Publish(package, assembly.PackageId, await new NugetPackage(repository).MakeAsync(source, work, cancellation));
    }

    private void Publish(BindingPackage package, string packageId, string nupkg)
    {
        File.Move(nupkg, Path.Combine(_feed, Path.GetFileName(nupkg)), overwrite: true);
        // NuGet extracts a version once and keeps it, so the extracted old content must be deleted.
        var unpacked = Path.Combine(repository.PackagesFolder, packageId.ToLowerInvariant(), package.Version);
        if (Directory.Exists(unpacked)) Directory.Delete(unpacked, recursive: true);
        AtomicFile.Write(Stamp(package),
            $"""
            <Project>
              <!-- {package.Key} -->
              <ItemGroup>
                <Binding Include="{packageId}" Pinned="[{package.Version}]" />
              </ItemGroup>
            </Project>

            """);
    }

    /// <summary>Generated projects are below this repository, but must not inherit its build settings.</summary>
    private void IsolateFromRepositoryBuild()
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            AtomicFile.Write(Path.Combine(_home, name), "<Project />\n");
        AtomicFile.Write(Path.Combine(_home, "toolkit.usings.g.cs"), GlobalUsings.Toolkit);
    }

    /// <summary>Written last: states that the package is complete, and from which manifest entry it was built. The build reads its version from it.</summary>
    private string Stamp(BindingPackage package) => Path.Combine(_home, "versions", $"{package.ShortName}.props");
}
