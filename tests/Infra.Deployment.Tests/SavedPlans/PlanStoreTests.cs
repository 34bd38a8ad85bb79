using System.Text.Json.Nodes;
using Infra.Deployment.SavedPlans;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Testing.Synthesized;

namespace Infra.Deployment.Tests.SavedPlans;

public sealed class PlanStoreTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("""{"s3":{"bucket":"b","key":"aws/prod/network/terraform.tfstate","dynamodb_table":"t","use_lockfile":true}}""", """{"s3":{"bucket":"b","key":"plans/prod/42-1/aws-prod-network","use_lockfile":true}}""")]
    [InlineData("""{"gcs":{"bucket":"b","prefix":"google/prod/network"}}""", """{"gcs":{"bucket":"b","prefix":"plans/prod/42-1/aws-prod-network"}}""")]
    [InlineData("""{"azurerm":{"container_name":"c","key":"azure/prod/network/terraform.tfstate"}}""", """{"azurerm":{"container_name":"c","key":"plans/prod/42-1/aws-prod-network"}}""")]
    [InlineData("""{"local":{"path":"/states/a.tfstate"}}""", """{"local":{"path":"/states/plans/prod/42-1/aws-prod-network"}}""")]
    public void Plan_rests_in_the_storage_of_the_state_in_a_place_of_its_own(string backend, string expected)
    {
        _estate.Add("aws-prod-network", new() { ["terraform"] = new JsonObject { ["backend"] = JsonNode.Parse(backend) } });

        var stack = _estate.Stack("aws-prod-network");
        var configuration = StoredText.Configuration(stack.Json["terraform"]!["backend"]!.AsObject(), PlanStore.PlaceOf(stack, "42-1"));

        Assert.Equal(expected, configuration["terraform"]!["backend"]!.ToJsonString());
    }

    [Theory]
    [InlineData("azurerm", "-lock=false")]
    [InlineData("gcs")]
    [InlineData("s3")]
    public void Plan_takes_a_lock_where_that_takes_no_right_to_write_the_state(string backend, params string[] expected)
    {
        _estate.Add("azure-dev-network", new() { ["terraform"] = new JsonObject { ["backend"] = new JsonObject { [backend] = new JsonObject() } } });

        Assert.Equal(expected, StackTerraform.LockArguments(_estate.Stack("azure-dev-network")));
    }

    [Fact]
    public void Plan_of_a_foundation_is_no_environment_s()
    {
        _estate.Add("aws-foundation", []);

        Assert.Equal("plans/foundation/42-1/aws-foundation", PlanStore.PlaceOf(_estate.Stack("aws-foundation"), "42-1"));
    }
}
