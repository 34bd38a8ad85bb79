using System.Security.Cryptography;
using System.Text;
using Infra.Deployment.Clouds;
using Infra.Workspace.Tools;

namespace Infra.Deployment.Terraform;

/// <summary>
/// One download and one lock file for each set of providers, shared by all stacks that ask for the same: Terraform takes a provider from
/// its cache only where a lock file knows its hash.
/// </summary>
internal sealed class ProviderLocks(string home)
{
    /// <summary>Those of some clouds.</summary>
    public static ProviderLocks Of(IClouds clouds) => new(clouds.Home);

    /// <summary>Where Terraform keeps the providers.</summary>
    public string PluginCache => Directory.CreateDirectory(Path.Combine(home, "plugins")).FullName;

    /// <summary>The lock file for a set of providers.</summary>
    public string For(string requiredProviders) =>
        Path.Combine(home, "locks", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requiredProviders)))[..16]}.hcl");

    /// <summary>Lets one init at a time use the cache.</summary>
    public Task<FileLock> EnterAsync(CancellationToken cancellation) =>
        FileLock.AcquireAsync(Path.Combine(PluginCache, ".lock"), () => { }, cancellation);
}
