using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Cli.Bindings;

/// <summary>
/// The inputs of the bindings. <c>package.json</c> lists the npm packages, their versions and, under <c>bindings</c>, the resources and
/// data sources to keep of each provider; <c>package-lock.json</c> pins every package by hash.
/// </summary>
internal sealed record BindingsManifest
{
    /// <summary>The version of the build process. Increment it when the process changes, so that packages are rebuilt.</summary>
    private const string Recipe = "3";

    /// <summary>The packages in build order: each comes after those it references.</summary>
    public required IReadOnlyList<BindingPackage> Packages { get; init; }

    /// <summary>The hash of the lock file that <c>node_modules</c> must match.</summary>
    public required string LockHash { get; init; }

    /// <summary>Reads the manifest of the repository at <paramref name="root"/>.</summary>
    /// <exception cref="InfraException">INFRA0101: a file is missing or damaged, or they contradict each other.</exception>
    public static BindingsManifest Read(string root)
    {
        try
        {
            var package = JsonNode.Parse(File.ReadAllBytes(Path.Combine(root, "package.json")))!;
            var lockBytes = File.ReadAllBytes(Path.Combine(root, "package-lock.json"));
            var locked = JsonNode.Parse(lockBytes)!["packages"]!.AsObject();
            var generator = Pin(locked, "jsii-pacmak");
            var kept = package["bindings"]!.AsObject();
            return new()
            {
                LockHash = Hash(Convert.ToHexString(lockBytes)),
                Packages =
                [
                    ToPackage(locked, "constructs", [], generator),
                    ToPackage(locked, "cdktf", [], generator),
                    .. kept.Select(provider => ToPackage(
                        locked, provider.Key, [.. provider.Value!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal)], generator)),
                ],
            };
        }
        catch (Exception e) when (e is IOException or JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0101", "package.json",
                "It and package-lock.json must name constructs, cdktf, jsii-pacmak and, under \"bindings\", the resources kept of each provider.",
                "Restore both from version control, or run npm install --package-lock-only after an edit."));
        }
    }

    private static BindingPackage ToPackage(JsonObject locked, string npmName, IReadOnlyList<string> kept, string generator)
    {
        var pin = Pin(locked, npmName);
        return new()
        {
            NpmName = npmName,
            Version = (string)locked[$"node_modules/{npmName}"]!["version"]!,
            Kept = kept,
            Key = Hash(string.Join('\n', [Recipe, generator, npmName, pin, .. kept])),
        };
    }

    private static string Pin(JsonObject locked, string npmName) =>
        (string)locked[$"node_modules/{npmName}"]!["integrity"]!;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
