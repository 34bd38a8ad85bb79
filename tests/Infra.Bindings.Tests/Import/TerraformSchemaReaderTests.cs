using System.Text;
using Infra.Bindings.Import.Terraform;
using Infra.Contracts.Problems;
using Infra.Schemas.Storage;

namespace Infra.Bindings.Tests.Import;

public sealed class TerraformSchemaReaderTests
{
    private const string Json =
        """
        {"format_version":"1.0","provider_schemas":{"registry.terraform.io/example/cloud":{
          "provider":{"version":0,"block":{"attributes":{"token":{"type":"string","optional":true,"sensitive":true}}}},
          "resource_schemas":{
            "cloud_queue":{"version":0,"block":{
              "attributes":{
                "id":{"type":"string","optional":true,"computed":true},
                "name":{"type":"string","required":true,"description":"The queue's name.","deprecated":true},
                "listeners":{"type":["set",["object",{"port":"number"}]],"optional":true},
                "alias":{"nested_type":{"nesting_mode":"single","attributes":{"name":{"type":"string","required":true}}},"optional":true}},
              "block_types":{"policy":{"nesting_mode":"list","max_items":1,"block":{"attributes":{"text":{"type":"string","required":true}}}}}}},
            "cloud_queue_policy":{"version":0,"block":{"attributes":{"secret":{"type":"string","optional":true,"write_only":true}}}}},
          "data_source_schemas":{"cloud_image":{"version":0,"block":{"attributes":{"tags":{"type":["map","string"],"computed":true}}}}},
          "functions":{"join":{"return_type":"string","variadic_parameter":{"name":"parts","type":"string"}}}}}}
        """;

    [Fact]
    public void Schema_has_what_Terraform_prints() => Assert.Equal(
        """
        {"format":1,"source":"example/cloud","version":"1.2.3","origin":"terraform providers schema","names":{"resource cloud_queue_policy":"QueuePolicyA"}}
        provider cloud {"token":"optional sensitive string"}
        resource cloud_queue {"alias":["optional single",{"name":"required string"}],"id":"optional computed string","listeners":["optional whole set",{"port":"optional number"}],"name":["required deprecated string",null,"The queue's name."],"policy":["block list 0..1",{"text":"required string"}]}
        resource cloud_queue_policy {"secret":"optional write-only string"}
        data cloud_image {"tags":"computed map(string)"}
        function join {"returns":"string","parameters":[["parts","string"]],"variadic":true}

        """,
        SchemaFile.Write(TerraformSchemaReader.Read(Stream(Json), "example/cloud", "1.2.3")));

    [Fact]
    public void Other_provider_is_refused()
    {
        var e = Assert.Throws<InfraException>(() => TerraformSchemaReader.Read(Stream(Json), "hashicorp/cloud", "1.2.3"));

        Assert.Equal(
            "INFRA0304 hashicorp/cloud: The schema has registry.terraform.io/example/cloud, not this one. "
            + "Name the provider as required_providers does, such as hashicorp/aws, and give the output of terraform providers schema -json.",
            e.Message);
    }

    private static MemoryStream Stream(string json) => new(Encoding.UTF8.GetBytes(json));
}
