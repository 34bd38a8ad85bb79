using System.Collections.Concurrent;
using Infra.Contracts.Problems;

namespace Infra.Schemas.Storage;

/// <summary>
/// The schemas that ship with Infra: of each provider of the bindings the resource types in use, at the bindings' version.
/// </summary>
public static class SchemaStore
{
    private static readonly ConcurrentDictionary<string, ProviderSchema> Loaded = new();

    /// <summary>The local names of the providers in the store, in order.</summary>
    public static IReadOnlyList<string> Providers { get; } =
    [
        .. typeof(SchemaStore).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Stored/", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)!,
    ];

    /// <summary>The schema of a provider, by its local name such as <c>aws</c>.</summary>
    /// <exception cref="InfraException">INFRA4001: the store does not have that provider.</exception>
    public static ProviderSchema Load(string provider) => Loaded.GetOrAdd(provider, Read);

    private static ProviderSchema Read(string provider)
    {
        using var stream = typeof(SchemaStore).Assembly.GetManifestResourceStream($"Stored/{provider}.json")
            ?? throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA4001", provider, $"The schemas of this provider are not stored; stored are {string.Join(", ", Providers)}.",
                "Add the provider to the bindings of package.json and import its schema."));
        using var reader = new StreamReader(stream);
        return SchemaFile.Read(reader.ReadToEnd());
    }
}
