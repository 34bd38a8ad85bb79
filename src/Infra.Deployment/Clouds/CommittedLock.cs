using System.Security.Cryptography;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Clouds;

/// <summary>The reviewed provider lock files, one per set of providers: <c>locks/aws.hcl</c>.</summary>
/// <param name="folder">The folder of the repository that contains them.</param>
internal sealed class CommittedLock(string folder)
{
    /// <summary>The name of the folder in the repository.</summary>
    public const string FolderName = "locks";

    /// <summary>Returns the name of a stack's set: its providers, in ordinal order.</summary>
    public static string NameOf(SynthesizedStack stack) =>
        string.Join('-', (stack.Json["terraform"]?["required_providers"]?.AsObject() ?? []).Select(provider => provider.Key).Order(StringComparer.Ordinal));

    /// <summary>Returns the path of a stack's lock file, which may not exist.</summary>
    public string PathFor(SynthesizedStack stack) => Path.Combine(folder, $"{NameOf(stack)}.hcl");

    /// <summary>Returns the SHA-256 of a stack's lock file; empty if there is none.</summary>
    public string DigestFor(SynthesizedStack stack) =>
        File.Exists(PathFor(stack)) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathFor(stack)))) : "";
}
