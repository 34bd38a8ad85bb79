using Infra.Constructs.Aws;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Tests.State;

public sealed class StateBackendTests
{
    [Fact]
    public void Any_backend_of_Terraform_can_hold_the_states_of_an_estate()
    {
        var output = TestEstate.Synth(estate => _ = new Stack(estate, new Consul()));

        Assert.Equal("""{"consul":{"address":"consul.example:8500","path":"infra/aws/prod/test/terraform.tfstate"}}""", output.Stacks.Single().Json["terraform"]!["backend"]!.ToJsonString());
        Assert.Equal(output.Stacks.Single().Json["terraform"]!["backend"]!.ToJsonString(), output.Estate.Backends!["aws-prod-test"].ToJsonString());
    }

    [Fact]
    public void Workspace_of_HCP_Terraform_can_hold_the_state_of_a_stack()
    {
        var output = TestEstate.Synth(estate => _ = new Stack(estate, new Workspace()));

        Assert.Equal("""{"cloud":{"organization":"lynx","workspaces":{"name":"aws-prod-test"}}}""", output.Estate.Backends!["aws-prod-test"].ToJsonString());
    }

    private sealed record Consul : StateBackend
    {
        public override void Configure(EstateStack stack, string key) => _ = new ConsulBackend(stack, new ConsulBackendConfig { Address = "consul.example:8500", AccessToken = null!, Path = $"infra/{key}" });
    }

    private sealed record Workspace : StateBackend
    {
        public override void Configure(EstateStack stack, string key) =>
            _ = new CloudBackend(stack, new CloudBackendConfig { Organization = "lynx", Workspaces = new NamedCloudWorkspace(stack.Name) });
    }

    private sealed class Stack(Estate estate, StateBackend state) : AwsStack(estate, estate.Environment("prod"), "test", TestEstate.AwsAccount with { State = state });
}
