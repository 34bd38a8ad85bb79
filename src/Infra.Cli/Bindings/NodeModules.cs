using Infra.Contracts.Files;
using Infra.Workspace;

namespace Infra.Cli.Bindings;

/// <summary><c>node_modules</c>, exactly as pinned by the lock file.</summary>
internal static class NodeModules
{
    /// <summary>Whether the last complete installation used this lock file.</summary>
    public static bool AreCurrent(Repository repository, BindingsManifest manifest) =>
        File.Exists(Stamp(repository)) && File.ReadAllText(Stamp(repository)) == manifest.LockHash;

    /// <summary>Installs what is missing. npm rejects packages whose hash differs from the lock file's.</summary>
    public static async Task EnsureAsync(Repository repository, BindingsManifest manifest, Action<string> report, CancellationToken cancellation)
    {
        if (AreCurrent(repository, manifest)) return;
        report("Fetching the npm packages");
        // None of our packages needs its install script; without scripts a compromised package cannot run code.
        await repository.Npm.RunAsync(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cancellation);
        AtomicFile.Write(Stamp(repository), manifest.LockHash);
    }

    // Inside the folder, so that it is deleted with it.
    private static string Stamp(Repository repository) => Path.Combine(repository.Root, "node_modules", ".infra-stamp");
}
