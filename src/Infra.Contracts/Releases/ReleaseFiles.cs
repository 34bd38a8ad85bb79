using Infra.Contracts.Synthesized;

namespace Infra.Contracts.Releases;

/// <summary>The generated files in <c>envs/</c>: the catalog and the schema, both from the estate's declarations.</summary>
/// <param name="applications">All applications of the estate.</param>
public sealed class ReleaseFiles(IReadOnlyList<Application> applications) : IRepositoryFiles
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        var catalog = new ReleaseCatalog([.. output.Estate.Environments.Select(environment => environment.Name)], applications);
        return new Dictionary<string, string> { [ReleaseCatalog.Path] = catalog.ToJson(), [ReleaseSchema.Path] = ReleaseSchema.Of(catalog) };
    }
}
