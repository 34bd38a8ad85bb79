using System.Security.Cryptography;
using System.Text;
using Infra.Deployment.Clouds;
using Infra.Workspace.Tools;

namespace Infra.Deployment.Terraform;

/// <summary>
/// Shares one download and one lock file among all stacks with the same set of providers. Terraform takes a provider from its cache only if
/// a lock file contains its hash.
/// </summary>
internal sealed class ProviderLocks(string home)
{
    /// <summary>Returns the lock files of some clouds.</summary>
    public static ProviderLocks Of(IClouds clouds) => new(clouds.Home);

    /// <summary>The plugin cache folder of Terraform.</summary>
    public string PluginCache => Directory.CreateDirectory(Path.Combine(home, "plugins")).FullName;

    /// <summary>Returns the path of the lock file for a set of providers.</summary>
    public string For(string requiredProviders) =>
        Path.Combine(home, "locks", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requiredProviders)))[..16]}.hcl");

    /// <summary>Waits until no other init uses the cache.</summary>
    public Task<FileLock> EnterAsync(CancellationToken cancellation) =>
        FileLock.AcquireAsync(Path.Combine(PluginCache, ".lock"), () => { }, cancellation);
}
