using Infra.Constructs.Synthesis;
using Infra.Contracts.Synthesized;
using Infra.Stacks.Google;

namespace Infra.Stacks.Tests;

public sealed class GoogleStackSnapshots
{
    private static readonly Lazy<Dictionary<string, (string Text, SynthesizedStack Stack)>> Stacks = new(Synthesize);

    private static Dictionary<string, (string Text, SynthesizedStack Stack)> Synthesize()
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(
            Acme.Options,
            estate =>
            {
                foreach (var environment in estate.Environments) GoogleStacks.Describe(estate, environment);
            },
            new DateOnly(2026, 1, 15),
            folder["out"]);
        return SynthOutput.Load(folder["out"]).Stacks.ToDictionary(stack => stack.Name, stack =>
        {
            _ = stack.Resources; // read before the folder goes
            return (File.ReadAllText(Path.Combine(stack.Directory, "cdk.tf.json")), stack);
        });
    }

    [Theory]
    [InlineData("google-dev-network")]
    [InlineData("google-dev-cluster")]
    [InlineData("google-dev-compute")]
    [InlineData("google-prod-network")]
    [InlineData("google-prod-cluster")]
    [InlineData("google-prod-compute")]
    public void Stack_is_as_reviewed(string name) => Snapshot.Match($"{name}.tf.json", Stacks.Value[name].Text);

    [Theory]
    [InlineData("dev", "cluster")]
    [InlineData("dev", "compute")]
    [InlineData("prod", "cluster")]
    [InlineData("prod", "compute")]
    public void Part_depends_on_the_network_of_its_environment_only(string environment, string part) =>
        Assert.Equal([$"google-{environment}-network"], Stacks.Value[$"google-{environment}-{part}"].Stack.Dependencies);

    [Theory]
    [InlineData("google-dev-network", "machine-subnetwork-id network-id network-name node-subnetwork-id")]
    [InlineData("google-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-location cluster-name node-service-account")]
    [InlineData("google-dev-compute", "instance-id instance-name private-ip public-ip")]
    [InlineData("google-prod-compute", "instance-id instance-name private-ip")]
    public void Outputs_are_those_that_people_ask_for(string name, string outputs) => Assert.Equal(
        outputs.Split(' '),
        Stacks.Value[name].Stack.Json["output"]!.AsObject().Select(output => output.Key)
            .Where(output => !output.StartsWith("cross-stack", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("cluster-endpoint")]
    [InlineData("cluster-ca-certificate")]
    public void Way_into_the_cluster_is_sensitive(string output) =>
        Assert.True((bool)Stacks.Value["google-prod-cluster"].Stack.Json["output"]![output]!["sensitive"]!);

    [Fact]
    public void Environments_share_no_project()
    {
        var projects = Stacks.Value.ToLookup(
            stack => stack.Value.Stack.Entry.Environment, stack => (string)stack.Value.Stack.Json["provider"]!["google"]![0]!["project"]!);

        Assert.Equal("acme-dev-412207", Assert.Single(projects["dev"].Distinct()));
        Assert.Equal("acme-prod-530318", Assert.Single(projects["prod"].Distinct()));
    }
}
