using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Schemas.Import;
using Infra.Schemas.Storage;

namespace Infra.Schemas.Tests.Import;

public sealed class SchemaImportTests
{
    public static TheoryData<string> Providers => [.. SchemaStore.Providers];

    private static string NodeModules => ExternalTool.RequireMade("node_modules", "npm ci");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Import_gives_the_stored_schema(string provider)
    {
        var stored = SchemaStore.Load(provider);

        var imported = new SchemaImport(NodeModules).Read(
            $"@cdktf/provider-{provider}", TypeSelection.Of(stored));

        Assert.Equal(SchemaFile.Write(stored), SchemaFile.Write(imported));
    }

    [Fact]
    public void Types_that_the_package_lacks_are_reported_together()
    {
        var e = Assert.Throws<InfraException>(() => new SchemaImport(NodeModules).Read(
            "@cdktf/provider-aws", TypeSelection.Of(["aws_vpc", "aws_vcp", "data.aws_nothing"])));

        Assert.Equal(
            """
            INFRA4002 @cdktf/provider-aws: The package has no aws_vcp. Correct the name in the bindings of package.json; it is the provider's.
            INFRA4002 @cdktf/provider-aws: The package has no data.aws_nothing. Correct the name in the bindings of package.json; it is the provider's.
            """,
            e.Message);
    }

    [Fact]
    public void Missing_package_is_reported()
    {
        using var folder = new TemporaryFolder();
        var e = Assert.Throws<InfraException>(() => new SchemaImport(folder.Path).Read("@cdktf/provider-aws", new([], [])));

        Assert.Equal($"INFRA4002 {folder["@cdktf", "provider-aws", "lib"]}: There is no prebuilt provider package in this folder. Run npm install first.".Replace("@cdktf" + Path.DirectorySeparatorChar, "@cdktf/"), e.Message);
    }

    [Fact]
    public void Store_holds_exactly_the_types_of_the_bindings()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "package.json")))!["bindings"]!.AsObject();

        foreach (var (package, types) in manifest)
        {
            var stored = SchemaStore.Load(package[(package.LastIndexOf('-') + 1)..]);
            Assert.Equal(
                types!.AsArray().Select(type => (string)type!).Order(StringComparer.Ordinal),
                stored.Resources.Keys.Concat(stored.DataSources.Keys.Select(type => $"data.{type}")).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Supplement_names_only_what_the_schema_has(string provider)
    {
        var schema = SchemaStore.Load(provider);
        var facts = Supplement.Of(provider).Facts.ToList();

        Assert.NotEmpty(facts);
        Assert.All(facts, fact =>
        {
            var block = fact.Type == "provider" ? schema.Configuration
                : fact.Type.StartsWith("data.", StringComparison.Ordinal) ? schema.DataSources[fact.Type[5..]]
                : schema.Resources[fact.Type];
            Assert.Contains(fact.Path, block.Facts().Select(pair => pair.Key));
        });
    }
}
