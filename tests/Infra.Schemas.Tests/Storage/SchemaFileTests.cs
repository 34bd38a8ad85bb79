using Infra.Contracts.Problems;
using Infra.Schemas.Storage;

namespace Infra.Schemas.Tests.Storage;

public sealed class SchemaFileTests
{
    private const string Text =
        """
        {"format":1,"source":"example/cloud","version":"1.2.3","origin":"@example/provider-cloud 4.5.6","required":"cloud","names":{"resource cloud_disk":"DiskA"}}
        provider cloud {"token":"optional sensitive string"}
        resource cloud_rule {"statement":["block list 0..1",{"and":["block list 0..*",{"statement":"block list 1..* same statement"}],"port":"optional number"}]}
        resource cloud_server {"disk":["block list 1..2 as ServerDiskA",{"size":"required number"}],"id":"computed string","labels":"optional computed map(string)","listeners":["optional whole set",{"port":"optional number"}],"names":["computed lists set",{"name":"computed string"}],"network":["block deprecated set 0..*",{}],"password":["optional write-only string",null,"Set once."],"timeouts":["block single",{"create":"optional string"}]}
        data cloud_image {"id":"computed string"}
        ephemeral cloud_token {"value":"computed string"}
        function name_parse {"returns":"dynamic","parameters":[["name","string"]],"variadic":true}

        """;

    [Fact]
    public void Schema_is_written_as_it_was_read() => Assert.Equal(Text, SchemaFile.Write(SchemaFile.Read(Text)));

    [Fact]
    public void Compressed_schema_is_the_same_schema()
    {
        using var file = new MemoryStream(SchemaFile.Compress(SchemaFile.Read(Text)));

        Assert.Equal(Text, SchemaFile.Write(SchemaFile.Decompress(file)));
    }

    [Fact]
    public void Schema_has_what_the_file_says()
    {
        var schema = SchemaFile.Read(Text);
        var server = schema.Resources["cloud_server"];

        Assert.Equal(("registry.terraform.io/example/cloud", "cloud"), (schema.Address, schema.Name));
        Assert.True(schema.Configuration.Attributes["token"].Sensitive);
        Assert.Equal((NestingMode.List, 1, 2), (server.Blocks["disk"].Nesting, server.Blocks["disk"].MinItems, server.Blocks["disk"].MaxItems));
        Assert.True(server.Attributes["listeners"].Nested!.Whole);
        Assert.Equal(("Set once.", true), (server.Attributes["password"].Description, server.Attributes["password"].WriteOnly));
        Assert.Equal(
            "object(disk = list(object(size = number)), id = string, labels = map(string), listeners = set(object(port = number)), "
            + "names = set(list(object(name = string))), network = set(object()), password = string, timeouts = object(create = string))",
            server.ToObjectType().ToString());
    }

    [Fact]
    public void Block_that_holds_itself_is_read_to_a_depth_of_four()
    {
        var statement = SchemaFile.Read(Text).Resources["cloud_rule"].Blocks["statement"];
        var depth = 1;
        while (statement.Block.Blocks.TryGetValue("and", out var and))
        {
            statement = and.Block.Blocks["statement"];
            depth++;
        }

        Assert.Equal(5, depth);
        Assert.Empty(statement.Block.Attributes);
    }

    [Theory]
    [InlineData("", "This is not a schema file.")]
    [InlineData("nonsense", "This is not a schema file.")]
    [InlineData("""{"format":2}""", "The schema file has format 2; this version reads format 1.")]
    public void Other_files_are_refused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SchemaFile.Read(text)).Message);

    [Fact]
    public void Every_stored_schema_reads_whole()
    {
        Assert.NotEmpty(SchemaStore.Providers);
        Assert.All(SchemaStore.Providers, provider =>
        {
            var schema = SchemaStore.Load(provider);
            Assert.Equal(SchemaFile.Write(schema), SchemaFile.Write(SchemaFile.Read(SchemaFile.Write(schema))));
        });
    }

    [Theory]
    [InlineData("aws", "6.66.0", 1725, 683, 10, 4)]
    [InlineData("azurerm", "4.73.0", 1132, 396, 0, 0)]
    [InlineData("google", "6.50.0", 1096, 373, 0, 0)]
    [InlineData("github", "6.9.0", 81, 72, 0, 0)]
    public void Stored_providers_are_whole(string name, string version, int resources, int dataSources, int ephemerals, int functions)
    {
        var schema = SchemaStore.Load(name);

        Assert.Equal(
            (version, resources, dataSources, ephemerals, functions),
            (schema.Version, schema.Resources.Count, schema.DataSources.Count, schema.EphemeralResources.Count, schema.Functions.Count));
    }

    [Fact]
    public void Store_refuses_a_provider_it_does_not_have()
    {
        var e = Assert.Throws<InfraException>(() => SchemaStore.Load("example"));

        Assert.Equal(
            "INFRA4001 example: The schema of this provider is not stored; stored schemas are archive, aws, azurerm, github, google, helm, kubernetes, local, null, random, time, tls. "
            + "Run infra providers add example.",
            e.Message);
    }
}
