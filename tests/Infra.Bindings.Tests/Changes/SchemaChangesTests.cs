using System.Text.Json.Nodes;
using Infra.Bindings.Changes;
using Infra.Schemas.Storage;

namespace Infra.Bindings.Tests.Changes;

public sealed class SchemaChangesTests
{
    private const string Header = """{"format":1,"source":"example/cloud","version":"2.0.0","origin":"a test"}""";

    [Theory]
    [InlineData("""{"queue":"required string","fifo":"optional bool"}""", "")]
    [InlineData("""{"queue":"required string"}""", "dev: cloud_queue.fifo is removed")]
    [InlineData("""{"queue":"required string","fifo_queue":"optional bool"}""", "dev: cloud_queue.fifo is removed; see fifo_queue")]
    [InlineData("""{"queue":"required string","fifo":"computed bool"}""", "dev: cloud_queue.fifo is removed")]
    [InlineData("""{"queue":"required string","fifo":"optional deprecated bool"}""", "dev: cloud_queue.fifo is deprecated")]
    [InlineData("""{"queue":"required string","fifo":"optional bool","owner":"required string"}""", "dev: cloud_queue.owner is now required")]
    public void Changes_are_those_of_arguments_that_the_stack_uses(string after, string expected) =>
        Assert.Equal(expected, Changes($"resource cloud_queue {after}"));

    [Fact]
    public void Type_that_is_gone_is_reported() => Assert.Equal("dev: cloud_queue is removed", Changes("resource cloud_other {}"));

    private static string Changes(string after) => string.Join('\n', new SchemaChanges(
            Read("""resource cloud_queue {"fifo":"optional bool","queue":"required string","unused":"optional string"}"""), Read(after))
        .For("dev", JsonNode.Parse("""{"resource":{"cloud_queue":{"a":{"queue":"a","fifo":true},"b":{"queue":"b","fifo":false}}}}""")!));

    private static Schemas.ProviderSchema Read(string types) => SchemaFile.Read($"{Header}\nprovider cloud {{}}\n{types}\n");
}
