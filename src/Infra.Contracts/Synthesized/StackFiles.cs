using System.Security.Cryptography;
using System.Text;

namespace Infra.Contracts.Synthesized;

/// <summary>The deployable files of a stack: its Terraform JSON and assets, without Terraform's working files.</summary>
public static class StackFiles
{
    /// <summary>Returns a digest per file, by path relative to the stack's folder, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> Digests(SynthesizedStack stack)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["cdk.tf.json"] = Digest(Path.Combine(stack.Directory, "cdk.tf.json")) };
        var assets = Path.Combine(stack.Directory, "assets");
        if (!Directory.Exists(assets)) return files;
        foreach (var file in Directory.EnumerateFiles(assets, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(stack.Directory, file).Replace('\\', '/')] = Digest(file);
        return files;
    }

    /// <summary>Returns a digest of all files: SHA-256, lower-case hexadecimal.</summary>
    public static string Digest(SynthesizedStack stack) =>
        Hex(Encoding.UTF8.GetBytes(string.Concat(Digests(stack).Select(file => $"{file.Value}  {file.Key}\n"))));

    private static string Digest(string file) => Hex(File.ReadAllBytes(file));

    private static string Hex(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
