using Infra.Constructs.Synthesis;
using Infra.Contracts.Synthesized;
using Infra.Stacks.Aws;

namespace Infra.Stacks.Tests;

public sealed class AwsStackSnapshots
{
    private static readonly Lazy<(SynthOutput Output, Dictionary<string, string> Texts)> Synthesized = new(Synthesize);

    private static (SynthOutput Output, Dictionary<string, string> Texts) Synthesize()
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(
            Acme.Options,
            estate =>
            {
                foreach (var environment in estate.Environments) AwsStacks.Describe(estate, environment, Acme.AwsAccount);
            },
            new DateOnly(2026, 1, 15),
            folder["out"]);
        var output = SynthOutput.Load(folder["out"]);
        foreach (var stack in output.Stacks) _ = stack.Resources; // read before the folder goes
        return (output, output.Stacks.ToDictionary(stack => stack.Name, stack => File.ReadAllText(Path.Combine(stack.Directory, "cdk.tf.json"))));
    }

    private static SynthesizedStack Stack(string name) => Synthesized.Value.Output.Stacks.Single(stack => stack.Name == name);

    [Theory]
    [InlineData("aws-dev-network")]
    [InlineData("aws-dev-cluster")]
    [InlineData("aws-dev-compute")]
    [InlineData("aws-prod-network")]
    [InlineData("aws-prod-cluster")]
    [InlineData("aws-prod-compute")]
    public void Stack_is_as_reviewed(string name) => Snapshot.Match($"{name}.tf.json", Synthesized.Value.Texts[name]);

    [Theory]
    [InlineData("dev", "cluster")]
    [InlineData("dev", "compute")]
    [InlineData("prod", "cluster")]
    [InlineData("prod", "compute")]
    public void Part_depends_on_the_network_of_its_environment_only(string environment, string part) =>
        Assert.Equal([$"aws-{environment}-network"], Stack($"aws-{environment}-{part}").Dependencies);

    [Theory]
    [InlineData("aws-dev-network", "vpc-id")]
    [InlineData("aws-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-name oidc-provider-arn")]
    [InlineData("aws-dev-compute", "instance-id private-ip public-ip")]
    [InlineData("aws-prod-compute", "instance-id private-ip")]
    public void Outputs_are_those_that_people_ask_for(string name, string outputs) => Assert.Equal(
        outputs.Split(' '),
        Stack(name).Json["output"]!.AsObject().Select(output => output.Key)
            .Where(output => !output.StartsWith("cross-stack", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("cluster-endpoint")]
    [InlineData("cluster-ca-certificate")]
    public void Way_into_the_cluster_is_sensitive(string output) =>
        Assert.True((bool)Stack("aws-prod-cluster").Json["output"]![output]!["sensitive"]!);

    [Theory]
    [InlineData("aws-dev-compute", "t2.micro")]
    [InlineData("aws-prod-compute", "t3.micro")]
    public void Instance_is_of_the_type_of_its_environment(string name, string expected) =>
        Assert.Equal(expected, (string)Stack(name).Resources.Single(resource => resource.Type == "aws_instance").Body["instance_type"]!);

    [Theory]
    [InlineData("aws-dev-cluster", "t3.medium")]
    [InlineData("aws-prod-cluster", "m6i.large")]
    public void Nodes_are_of_the_type_of_their_environment(string name, string expected) =>
        Assert.Equal([expected], Stack(name).Resources.Single(resource => resource.Type == "aws_eks_node_group").Body["instance_types"]!.AsArray().Select(type => (string)type!));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Cluster_is_of_1_35_in_subnets_that_are_tagged_for_it(string environment)
    {
        var cluster = Stack($"aws-{environment}-cluster").Resources.Single(resource => resource.Type == "aws_eks_cluster").Body;

        Assert.Equal("1.35", (string)cluster["version"]!);
        Assert.All(
            Stack($"aws-{environment}-network").Resources.Where(resource => resource.Type == "aws_subnet"),
            subnet => Assert.Equal("shared", (string)subnet.Body["tags"]![$"kubernetes.io/cluster/{cluster["name"]}"]!));
    }

    [Fact]
    public void Production_needs_no_exception() => Assert.Empty(Synthesized.Value.Output.Estate.Waivers);

    [Fact]
    public void Nothing_of_production_goes_out_to_the_internet_or_lets_it_in()
    {
        var rules = Synthesized.Value.Output.Stacks.Where(stack => stack.Entry.Environment == "prod").SelectMany(stack => stack.Resources)
            .Where(resource => resource.Type.StartsWith("aws_vpc_security_group_", StringComparison.Ordinal)).ToList();

        Assert.Equal(13, rules.Count);
        Assert.All(rules, rule => Assert.True(!rule.Body.ContainsKey("cidr_ipv4") || (string)rule.Body["cidr_ipv4"]! == "10.30.0.0/16"));
    }
}
