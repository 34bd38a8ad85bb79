namespace Infra.Stacks.Tests;

public sealed class GoogleStackTests
{
    [Theory]
    [InlineData("dev", "cluster")]
    [InlineData("dev", "compute")]
    [InlineData("prod", "cluster")]
    [InlineData("prod", "compute")]
    public void Part_depends_on_the_network_of_its_environment_only(string environment, string part) =>
        Assert.Equal([$"google-{environment}-network"], SynthesizedEstate.Stack($"google-{environment}-{part}").Dependencies);

    [Theory]
    [InlineData("google-dev-network", "machine-subnetwork-id network-id network-name node-subnetwork-id")]
    [InlineData("google-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-location cluster-name node-service-account")]
    [InlineData("google-dev-compute", "instance-id instance-name private-ip public-ip")]
    [InlineData("google-prod-compute", "instance-id instance-name private-ip")]
    public void Outputs_are_those_that_people_ask_for(string name, string outputs) => Assert.Equal(
        outputs.Split(' '),
        SynthesizedEstate.Stack(name).Json["output"]!.AsObject().Select(output => output.Key)
            .Where(output => !output.StartsWith("cross-stack", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("cluster-endpoint")]
    [InlineData("cluster-ca-certificate")]
    public void Way_into_the_cluster_is_sensitive(string output) =>
        Assert.True((bool)SynthesizedEstate.Stack("google-prod-cluster").Json["output"]![output]!["sensitive"]!);

    [Fact]
    public void Environments_share_no_project()
    {
        var projects = SynthesizedEstate.Output.Stacks.Where(stack => stack.Entry.Cloud == "google").ToLookup(
            stack => stack.Entry.Environment, stack => (string)stack.Json["provider"]!["google"]![0]!["project"]!);

        Assert.Equal("acme-dev-412207", Assert.Single(projects["dev"].Distinct()));
        Assert.Equal("acme-prod-530318", Assert.Single(projects["prod"].Distinct()));
    }
}
