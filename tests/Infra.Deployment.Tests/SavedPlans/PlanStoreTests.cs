using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Deployment.SavedPlans;
using Infra.Deployment.States;
using Infra.Deployment.Storage;
using Infra.Deployment.Terraform;
using Infra.Testing.Synthesized;

namespace Infra.Deployment.Tests.SavedPlans;

public sealed class PlanStoreTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("""{"s3":{"bucket":"b","key":"aws-prod-network.tfstate","dynamodb_table":"t","use_lockfile":true}}""", """{"s3":{"bucket":"b","key":"plans/prod/42-1/aws-prod-network","use_lockfile":true}}""")]
    [InlineData("""{"gcs":{"bucket":"b","prefix":"aws-prod-network.tfstate"}}""", """{"gcs":{"bucket":"b","prefix":"plans/prod/42-1/aws-prod-network"}}""")]
    [InlineData("""{"azurerm":{"container_name":"c","key":"aws-prod-network.tfstate"}}""", """{"azurerm":{"container_name":"c","key":"plans/prod/42-1/aws-prod-network"}}""")]
    [InlineData("""{"local":{"path":"/states/a.tfstate"}}""", """{"local":{"path":"/states/plans/prod/42-1/aws-prod-network"}}""")]
    [InlineData("""{"consul":{"address":"c:8500","path":"infra/aws-prod-network.tfstate"}}""", """{"consul":{"address":"c:8500","path":"infra/plans/prod/42-1/aws-prod-network"}}""")]
    [InlineData(
        """{"http":{"address":"https://s.example/aws-prod-network.tfstate","lock_address":"https://s.example/aws-prod-network.tfstate/lock"}}""",
        """{"http":{"address":"https://s.example/plans/prod/42-1/aws-prod-network","lock_address":"https://s.example/plans/prod/42-1/aws-prod-network/lock"}}""")]
    public void Plan_is_kept_in_the_storage_of_the_state_in_a_place_of_its_own(string backend, string expected)
    {
        _estate.Add("aws-prod-network", new() { ["terraform"] = new JsonObject { ["backend"] = JsonNode.Parse(backend) } });

        var stack = _estate.Stack("aws-prod-network");
        var configuration = StoredText.Configuration(stack, StateAddress.BackendsOf(stack), PlanStore.PlaceOf(stack, "42-1"));

        Assert.Equal(expected, configuration["terraform"]!["backend"]!.ToJsonString());
    }

    [Fact]
    public void Storage_in_which_nothing_names_the_state_is_refused()
    {
        _estate.Add("aws-prod-network", new() { ["terraform"] = new JsonObject { ["cloud"] = JsonNode.Parse("""{"organization":"lynx","workspaces":{"name":"aws-prod-network"}}""") } });
        var stack = _estate.Stack("aws-prod-network");

        Assert.Equal(
            "INFRA0228 aws-prod-network: Its state is in the backend cloud, none of whose settings contains aws-prod-network.tfstate: nothing can be stored beside it. "
            + "Let StateBackend.Configure write the key as it is, or deploy without --plans and --saved.",
            Assert.Throws<InfraException>(() => StoredText.Configuration(stack, StateAddress.BackendsOf(stack), "plans/1")).Message);
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
