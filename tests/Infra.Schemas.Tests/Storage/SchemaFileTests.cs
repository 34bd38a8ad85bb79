using Infra.Contracts.Problems;
using Infra.Schemas.Storage;

namespace Infra.Schemas.Tests.Storage;

public sealed class SchemaFileTests
{
    private const string Text = """
        {
          "source": "acme/cloud",
          "version": "1.2.3",
          "provider": {
            "token": "optional sensitive string"
          },
          "resources": {
            "cloud_server": {
              "disk": {
                "$block": "list 1..2",
                "size": "required number"
              },
              "id": "computed string",
              "labels": "optional computed map(string)",
              "network": {
                "$block": "set 0..*"
              },
              "timeouts": {
                "$block": "single",
                "create": "optional string"
              }
            }
          },
          "data": {}
        }

        """;

    [Fact]
    public void Schema_is_written_as_it_was_read() => Assert.Equal(Text, SchemaFile.Write(SchemaFile.Read(Text)));

    [Fact]
    public void Schema_has_what_the_file_says()
    {
        var schema = SchemaFile.Read(Text);
        var server = schema.Resources["cloud_server"];

        Assert.Equal(("registry.terraform.io/acme/cloud", "cloud"), (schema.Address, schema.Name));
        Assert.True(schema.Configuration.Attributes["token"].Sensitive);
        Assert.Equal((NestingMode.List, 1, 2), (server.Blocks["disk"].Nesting, server.Blocks["disk"].MinItems, server.Blocks["disk"].MaxItems));
        Assert.Equal(
            "object(disk = list(object(size = number)), id = string, labels = map(string), network = set(object()), timeouts = object(create = string))",
            server.ToObjectType().ToString());
    }

    [Fact]
    public void Store_refuses_a_provider_it_does_not_have()
    {
        var e = Assert.Throws<InfraException>(() => SchemaStore.Load("acme"));

        Assert.Equal(
            "INFRA4001 acme: The schemas of this provider are not stored; stored are aws, azurerm, github, google. Add the provider to the bindings of package.json and import its schema.",
            e.Message);
    }
}
