using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Schemas.Import.Npm;
using Infra.Schemas.Storage;

namespace Infra.Schemas.Import;

/// <summary>Imports the schemas of a provider from its prebuilt CDKTF package on npm.</summary>
/// <param name="nodeModules">The <c>node_modules</c> folder with the package in it.</param>
public sealed class SchemaImport(string nodeModules)
{
    /// <summary>Reads the types of one provider and completes them with the facts the package does not have.</summary>
    /// <param name="package">The npm package, such as <c>@cdktf/provider-aws</c>.</param>
    /// <param name="wanted">The types in use.</param>
    /// <exception cref="InfraException">INFRA4002: the package is not installed or lacks types.</exception>
    public ProviderSchema Read(string package, TypeSelection wanted)
    {
        var library = Path.Combine(nodeModules, package, "lib");
        var identity = ProviderIdentity.Read(library);
        var supplement = Supplement.Of(identity.Name);
        Require(library, identity.Name, package, wanted);
        return new(
            identity.Source,
            identity.Version,
            supplement.Complete("provider", WithoutAlias(ReadBlock(library, "provider"))),
            wanted.Resources.Distinct().ToDictionary(type => type, type => Complete(type, isData: false)),
            wanted.DataSources.Distinct().ToDictionary(type => type, type => Complete(type, isData: true)));

        BlockSchema Complete(string type, bool isData) => supplement.Complete(
            isData ? $"data.{type}" : type, ReadBlock(library, NpmNames.Folder(identity.Name, type, isData)));
    }

    /// <summary>Imports one provider and writes the stored form to <c>FOLDER/NAME.json</c>.</summary>
    public ProviderSchema Store(string package, TypeSelection wanted, string folder)
    {
        var schema = Read(package, wanted);
        AtomicFile.Write(Path.Combine(folder, $"{schema.Name}.json"), SchemaFile.Write(schema));
        return schema;
    }

    private static BlockSchema ReadBlock(string library, string folder) =>
        new NpmBlockReader(NpmModuleReader.Read(Path.Combine(library, folder))).Read();

    /// <summary>CDKTF adds <c>alias</c>, which is Terraform's own argument and none of the provider's.</summary>
    private static BlockSchema WithoutAlias(BlockSchema block) =>
        block with { Attributes = block.Attributes.Where(pair => pair.Key != "alias").ToDictionary() };

    private static void Require(string library, string provider, string package, TypeSelection wanted)
    {
        var missing = wanted.Resources.Select(type => (Name: type, Folder: NpmNames.Folder(provider, type, isData: false)))
            .Concat(wanted.DataSources.Select(type => (Name: $"data.{type}", Folder: NpmNames.Folder(provider, type, isData: true))))
            .Where(type => !Directory.Exists(Path.Combine(library, type.Folder)))
            .Select(type => new Problem(
                "INFRA4002", package, $"The package has no {type.Name}.",
                "Correct the name in the bindings of package.json; it is the provider's."))
            .ToList();
        if (missing.Count > 0) throw new InfraException(ExitCode.Usage, missing);
    }
}
