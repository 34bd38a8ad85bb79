using Infra.Contracts.Identities;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.Estates;

public sealed class RunnersTests
{
    private static readonly PipelineRunners Own = new() { GitHubLabels = ["prod"], GitLabTags = ["prod"], Addresses = ["198.51.100.7"], ReachPrivateEndpoints = true };

    [Fact]
    public void Environment_has_its_own_runners_or_those_of_the_estate()
    {
        var estate = Synth(_ => { }, Options with { Environments = [Options.Environments[0], Options.Environments[1] with { Runners = Own }] }).Estate;

        Assert.Equal(["203.0.113.20"], estate.RunnersOf("dev").Addresses);
        Assert.Equal(["203.0.113.20"], estate.RunnersOf(PipelineIdentity.Foundation).Addresses);
        Assert.Equal(
            ("prod", "prod", "198.51.100.7", true),
            (estate.RunnersOf("prod").GitHubLabels.Single(), estate.RunnersOf("prod").GitLabTags.Single(), estate.RunnersOf("prod").Addresses.Single(), estate.RunnersOf("prod").ReachPrivateEndpoints));
    }

    [Fact]
    public void Runners_are_those_of_the_forge_where_nothing_is_said()
    {
        var estate = Synth(_ => { }, Options with { Runners = PipelineRunners.Hosted }).Estate;

        Assert.All(["dev", "prod", PipelineIdentity.Foundation], environment => Assert.Same(PipelineRunners.Hosted, estate.RunnersOf(environment)));
        Assert.DoesNotContain("runners", estate.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_runners_is_reported_together() => Assert.Equal(
        """
        INFRA1117 Estate: Runners has the address "0.0.0.0/0", which is neither a public IPv4 address nor a block of /24 to /30. Name the machines that run the pipelines.
        INFRA1117 prod: Runners has the address "10.1.2.3", which is neither a public IPv4 address nor a block of /24 to /30. Name the machines that run the pipelines.
        INFRA1118 prod: Runners has an empty label; a label is one that a runner was registered with. Remove it, or write the label.
        """,
        Refusal(_ => { }, Options with
        {
            Runners = new() { Addresses = ["0.0.0.0/0"] },
            Environments = [Options.Environments[0], Options.Environments[1] with { Runners = new() { GitLabTags = [" "], Addresses = ["10.1.2.3"] } }],
        }));

    [Theory]
    [InlineData("203.0.113.0/23")]
    [InlineData("203.0.113.0/31")]
    [InlineData("203.0.113.7/32")]
    [InlineData("192.168.0.0/24")]
    [InlineData("runner.lynx.example")]
    [InlineData("")]
    public void Address_that_no_firewall_takes_is_refused(string address) =>
        Assert.StartsWith("INFRA1117 ", Refusal(_ => { }, Options with { Runners = new() { Addresses = [address] } }), StringComparison.Ordinal);

    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("203.0.113.4/30")]
    [InlineData("203.0.113.7")]
    public void Address_that_is_narrow_is_taken(string address) =>
        Assert.Equal([address], Synth(_ => { }, Options with { Runners = new() { Addresses = [address] } }).Estate.RunnersOf("dev").Addresses);
}
