using System.Security.Cryptography;
using System.Text;

namespace Infra.Contracts.Synthesized;

/// <summary>What synth wrote for a stack to be deployed: its Terraform JSON and its assets, and nothing that Terraform keeps beside them.</summary>
public static class StackFiles
{
    /// <summary>A digest for each file, by its path below the stack's folder, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> Digests(SynthesizedStack stack)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["cdk.tf.json"] = Digest(Path.Combine(stack.Directory, "cdk.tf.json")) };
        var assets = Path.Combine(stack.Directory, "assets");
        if (!Directory.Exists(assets)) return files;
        foreach (var file in Directory.EnumerateFiles(assets, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(stack.Directory, file).Replace('\\', '/')] = Digest(file);
        return files;
    }

    /// <summary>One digest of them all: lower-case hexadecimal SHA-256.</summary>
    public static string Digest(SynthesizedStack stack) =>
        Hex(Encoding.UTF8.GetBytes(string.Concat(Digests(stack).Select(file => $"{file.Value}  {file.Key}\n"))));

    private static string Digest(string file) => Hex(File.ReadAllBytes(file));

    private static string Hex(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
