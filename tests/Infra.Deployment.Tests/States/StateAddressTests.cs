using System.Text.Json.Nodes;
using Infra.Deployment.States;
using Infra.Testing.Synthesized;

namespace Infra.Deployment.Tests.States;

public sealed class StateAddressTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("""{"backend":{"s3":{"bucket":"b","key":"k"}}}""", "s3://b/k")]
    [InlineData("""{"backend":{"gcs":{"bucket":"b","prefix":"p"}}}""", "gs://b/p/default.tfstate")]
    [InlineData("""{"backend":{"azurerm":{"storage_account_name":"a","container_name":"c","key":"k"}}}""", "azblob://a/c/k")]
    [InlineData("""{"backend":{"local":{"path":"/tmp/x.tfstate"}}}""", "/tmp/x.tfstate")]
    [InlineData("""{"backend":{"http":{"address":"https://s.example/x"}}}""", "http: https://s.example/x")]
    [InlineData("""{"backend":{"consul":{"path":"infra/x"}}}""", "consul: infra/x")]
    [InlineData("""{"backend":{"pg":{"schema_name":"x"}}}""", "pg: {\"schema_name\":\"x\"}")]
    [InlineData("""{"cloud":{"organization":"lynx","workspaces":{"name":"x"}}}""", "app.terraform.io/lynx/x")]
    [InlineData("""{"cloud":{"hostname":"tfe.example","organization":"lynx","workspaces":{"name":"x"}}}""", "tfe.example/lynx/x")]
    [InlineData("{}", "terraform.tfstate")]
    public void Place_of_a_state_is_said_for_any_backend(string settings, string expected)
    {
        _estate.Add("aws-prod-network", new() { ["terraform"] = JsonNode.Parse(settings) });

        Assert.Equal(expected, StateAddress.Of(_estate.Stack("aws-prod-network")));
    }
}
