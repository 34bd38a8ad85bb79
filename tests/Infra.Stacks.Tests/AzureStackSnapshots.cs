using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests;

public sealed class AzureStackSnapshots
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Stacks { get; } =
    [
        "azure-dev-cluster", "azure-dev-compute", "azure-dev-network", "azure-prod-cluster", "azure-prod-compute", "azure-prod-network",
    ];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Stack_is_as_reviewed(string name) =>
        Snapshot.Match($"{name}.tf.json", WithoutMetadata(SynthesizedEstate.Output.Stacks.Single(stack => stack.Name == name).Json).ToJsonString(Format) + "\n");

    [Theory]
    [InlineData("azure-dev-cluster")]
    [InlineData("azure-dev-compute")]
    [InlineData("azure-prod-cluster")]
    [InlineData("azure-prod-compute")]
    public void Stack_is_deployed_after_its_network(string name)
    {
        var stack = SynthesizedEstate.Output.Stacks.Single(stack => stack.Name == name);

        Assert.Equal([name[..name.LastIndexOf('-')] + "-network"], stack.Dependencies);
    }

    [Fact]
    public void Flow_logs_are_the_one_exception_of_production() => Assert.Equal(
        [("azure-prod-network/Network/FlowLog/Storage", "StorageAccountPosture.SharedKeys")],
        SynthesizedEstate.Output.Estate.Waivers
            .Where(waiver => waiver.ConstructPath.StartsWith("azure-", StringComparison.Ordinal))
            .Select(waiver => (waiver.ConstructPath, waiver.Setting)));

    /// <summary>What CDKTF notes about itself says nothing of the stack.</summary>
    private static JsonNode WithoutMetadata(JsonObject json)
    {
        var copy = json.DeepClone();
        Strip(copy);
        return copy;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject properties)
        {
            properties.Remove("//");
            foreach (var (_, value) in properties) Strip(value);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items) Strip(item);
        }
    }
}
