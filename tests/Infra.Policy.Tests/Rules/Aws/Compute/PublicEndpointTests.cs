namespace Infra.Policy.Tests.Rules.Aws.Compute;

public sealed class PublicEndpointTests
{
    [Theory]
    [InlineData("""{ "endpoint_public_access": false }""")]
    [InlineData("""{ "endpoint_public_access": true, "public_access_cidrs": ["203.0.113.0/24", "198.51.100.7/32"] }""")]
    public void Endpoint_that_is_private_or_for_named_ranges_passes(string config)
    {
        Assert.Empty(Findings(config));
    }

    [Theory]
    [InlineData("{}", "not set")]
    [InlineData("""{ "endpoint_public_access": true }""", "not set")]
    [InlineData("""{ "endpoint_public_access": true, "public_access_cidrs": ["0.0.0.0/0"] }""", "[\"0.0.0.0/0\"]")]
    [InlineData("""{ "public_access_cidrs": ["203.0.113.0/24", "128.0.0.0/1"] }""", "[\"203.0.113.0/24\",\"128.0.0.0/1\"]")]
    [InlineData("""{ "endpoint_public_access": true, "public_access_cidrs": ["${var.office}"] }""", "[\"${var.office}\"] (undecided)")]
    public void Endpoint_open_to_the_world_is_found(string config, string found)
    {
        Assert.Equal([$"aws_eks_cluster.it vpc_config.public_access_cidrs: {found}"], Findings(config));
    }

    private static IReadOnlyList<string> Findings(string config) =>
        TestEstate.With("aws_eks_cluster", $$"""{ "vpc_config": {{config}} }""").Findings("AWS-0041");
}
