using Infra.Schemas;
using Infra.Schemas.Storage;

namespace Infra.Bindings.Tests;

/// <summary>A small provider with one of each form.</summary>
internal static class CloudProvider
{
    public static ProviderSchema Schema { get; } = SchemaFile.Read(
        """
        {"format":1,"source":"example/cloud","version":"1.2.3","origin":"a test"}
        provider cloud {"region":"optional string","endpoint":["block set 0..*",{"url":"required string"}]}
        resource cloud_queue {"disk":["block list 1..2",{"encrypted":"optional bool","size":"required number"}],"fifo":"optional bool","get_rules":"optional list(string)","id":"optional computed string","listeners":["optional whole set",{"port":"optional number"}],"owner":["computed list",{"name":"computed string"}],"queue":"required string","tags":"optional map(string)","timeouts":["block single",{"create":"optional string"}],"versioning":["block list 0..1",{"enabled":"required bool"}]}
        resource cloud_queue_policy {"queue_id":"required string"}
        data cloud_image {"id":"computed string","labels":"computed map(string)"}
        ephemeral cloud_token {"length":"optional number","names":"optional set(string)","value":"computed sensitive string"}
        function name_parse {"returns":"string","parameters":[["name","string"]]}
        """);
}
