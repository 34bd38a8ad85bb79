namespace Infra.Schemas.Import.Npm;

/// <summary>One submodule of a provider package: a resource, a data source or the provider itself.</summary>
/// <param name="Name">The submodule's folder.</param>
/// <param name="MainClass">The construct class.</param>
/// <param name="Functions">
/// Members by the struct that a <c>…ToHclTerraform</c> function maps; the construct's stand under its class.
/// </param>
/// <param name="Classes">Readable attributes by class.</param>
/// <param name="Required">
/// Properties that the typed API requires, as <c>struct.property</c>, the first letter of the struct in lower case.
/// </param>
internal sealed record NpmModule(
    string Name,
    string MainClass,
    IReadOnlyDictionary<string, IReadOnlyList<NpmMember>> Functions,
    IReadOnlyDictionary<string, IReadOnlyList<NpmResult>> Classes,
    IReadOnlySet<string> Required);
