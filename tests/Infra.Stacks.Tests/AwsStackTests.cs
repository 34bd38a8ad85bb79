namespace Infra.Stacks.Tests;

public sealed class AwsStackTests
{
    [Theory]
    [InlineData("aws-dev-compute", "t2.micro")]
    [InlineData("aws-prod-compute", "t3.micro")]
    public void Instance_is_of_the_type_of_its_environment(string name, string expected) =>
        Assert.Equal(expected, (string)SynthesizedEstate.Stack(name).Resources.Single(resource => resource.Type == "aws_instance").Body["instance_type"]!);

    [Theory]
    [InlineData("aws-dev-cluster", "t3.medium")]
    [InlineData("aws-prod-cluster", "m6i.large")]
    public void Nodes_are_of_the_type_of_their_environment(string name, string expected) =>
        Assert.Equal([expected], SynthesizedEstate.Stack(name).Resources.Single(resource => resource.Type == "aws_eks_node_group").Body["instance_types"]!.AsArray().Select(type => (string)type!));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Cluster_is_of_1_35_in_subnets_that_are_tagged_for_it(string environment)
    {
        var cluster = SynthesizedEstate.Stack($"aws-{environment}-cluster").Resources.Single(resource => resource.Type == "aws_eks_cluster").Body;

        Assert.Equal("1.35", (string)cluster["version"]!);
        Assert.All(
            SynthesizedEstate.Stack($"aws-{environment}-network").Resources.Where(resource => resource.Type == "aws_subnet"),
            subnet => Assert.Equal("shared", (string)subnet.Body["tags"]![$"kubernetes.io/cluster/{cluster["name"]}"]!));
    }

    [Fact]
    public void Production_needs_no_exception_but_for_break_glass() => Assert.Equal(
        ["aws-prod-cluster/Cluster INFRA-CLUSTER-ADMIN"],
        from waiver in SynthesizedEstate.Output.Estate.Waivers
        where waiver.ConstructPath.StartsWith("aws-prod-", StringComparison.Ordinal)
        select $"{waiver.ConstructPath} {string.Join(' ', waiver.Controls)}");

    [Fact]
    public void Nothing_of_production_goes_out_to_the_internet_or_lets_it_in()
    {
        var rules = SynthesizedEstate.Output.Stacks.Where(stack => stack.Name.StartsWith("aws-prod-", StringComparison.Ordinal)).SelectMany(stack => stack.Resources)
            .Where(resource => resource.Type.StartsWith("aws_vpc_security_group_", StringComparison.Ordinal)).ToList();

        Assert.Equal(13, rules.Count);
        Assert.All(rules, rule => Assert.True(!rule.Body.ContainsKey("cidr_ipv4") || (string)rule.Body["cidr_ipv4"]! == "10.30.0.0/16"));
    }
}
