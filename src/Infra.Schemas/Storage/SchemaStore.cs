using System.Collections.Concurrent;
using Infra.Contracts.Problems;

namespace Infra.Schemas.Storage;

/// <summary>The schemas that ship with Infra: complete providers, each in one version.</summary>
public static class SchemaStore
{
    private const string Folder = "Providers/";

    private static readonly ConcurrentDictionary<string, ProviderSchema> Loaded = new();

    private static readonly Dictionary<string, string> Files = typeof(SchemaStore).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..name.LastIndexOf('-')]);

    /// <summary>The local names of the providers in the store, in ordinal order.</summary>
    public static IReadOnlyList<string> Providers { get; } = [.. Files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Returns the schema of a provider by its local name, such as <c>aws</c>.</summary>
    /// <exception cref="InfraException">INFRA4001: the store does not contain the provider.</exception>
    public static ProviderSchema Load(string provider) => Loaded.GetOrAdd(provider, Read);

    private static ProviderSchema Read(string provider)
    {
        if (!Files.TryGetValue(provider, out var file))
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA4001", provider, $"The schema of this provider is not stored; stored schemas are {string.Join(", ", Providers)}.",
                $"Run infra providers add {provider}."));
        }

        using var stream = typeof(SchemaStore).Assembly.GetManifestResourceStream(file)!;
        return SchemaFile.Decompress(stream);
    }
}
