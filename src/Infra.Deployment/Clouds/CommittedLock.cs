using System.Security.Cryptography;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Clouds;

/// <summary>The reviewed lock file of a stack's providers, one for each set of them: <c>locks/aws.hcl</c>.</summary>
/// <param name="folder">The folder of the repository that holds them.</param>
internal sealed class CommittedLock(string folder)
{
    /// <summary>The folder's name in a repository.</summary>
    public const string FolderName = "locks";

    /// <summary>The set's name: its providers, in ordinal order.</summary>
    public static string NameOf(SynthesizedStack stack) =>
        string.Join('-', (stack.Json["terraform"]?["required_providers"]?.AsObject() ?? []).Select(provider => provider.Key).Order(StringComparer.Ordinal));

    /// <summary>Where the lock file of a stack is, if it was ever written.</summary>
    public string PathFor(SynthesizedStack stack) => Path.Combine(folder, $"{NameOf(stack)}.hcl");

    /// <summary>SHA-256 of the lock file of a stack; empty if there is none.</summary>
    public string DigestFor(SynthesizedStack stack) =>
        File.Exists(PathFor(stack)) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathFor(stack)))) : "";
}
