using Infra.Constructs.Aws;
using Infra.Constructs.Google;
using Infra.Constructs.Tests.Azure;
using Infra.Constructs.Tests.Google;

namespace Infra.Constructs.Tests.Estates;

public sealed class NameTests
{
    [Fact]
    public void Two_networks_of_an_environment_take_two_names()
    {
        var stack = TestEstate.Aws("prod", stack =>
        {
            _ = new Vpc(stack, "Vpc", new() { Cidr = "10.0.0.0/16" });
            _ = new Vpc(stack, "Data", new() { Cidr = "10.1.0.0/16", Name = "data" });
        });

        Assert.Equal(["lynx-prod-data-flow-log", "lynx-prod-vpc-flow-log"], stack.All("aws_iam_role").Select(role => (string)role.Body["name"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_networks_of_a_name_are_refused_with_all_that_comes_with_them() => Assert.Equal(
        """
        INFRA1108 aws-prod-test/Other: Name "lynx-prod-vpc" of a Name tag is already used by aws-prod-test/Vpc. Give one of them another Name.
        INFRA1108 aws-prod-test/Other/Endpoints/Group: Name "lynx-prod-vpc-endpoints" of a security group is already used by aws-prod-test/Vpc/Endpoints/Group. Give one of them another Name.
        INFRA1108 aws-prod-test/Other/FlowLog/LogGroup/Key: Name "lynx-prod-vpc-flow-log" of a KMS alias is already used by aws-prod-test/Vpc/FlowLog/LogGroup/Key. Give one of them another Name.
        INFRA1108 aws-prod-test/Other/FlowLog: Name "lynx-prod-vpc-flow-log" of an IAM role is already used by aws-prod-test/Vpc/FlowLog. Give one of them another Name.
        """,
        TestEstate.AwsRefusal("prod", stack =>
        {
            _ = new Vpc(stack, "Vpc", new() { Cidr = "10.0.0.0/16" });
            _ = new Vpc(stack, "Other", new() { Cidr = "10.1.0.0/16" });
        }));

    [Fact]
    public void Name_of_a_role_meets_that_of_another_stack_and_region() => Assert.Equal(
        "INFRA1108 aws-prod-west/Role: Name \"lynx-prod-jobs\" of an IAM role is already used by aws-prod-test/Role. Give one of them another Name.",
        TestEstate.Refusal(estate =>
        {
            foreach (var (part, region) in new[] { ("test", "eu-west-1"), ("west", "us-west-2") })
            {
                var stack = new RegionalStack(estate, part, region);
                _ = new ServiceRole(stack, "Role", new() { Name = "jobs", Description = "Jobs", Trust = ServiceRole.ForEc2 });
                _ = new Constructs.Aws.EncryptionKey(stack, "Key", new() { Name = "jobs", Description = "Jobs" });
            }
        }));

    [Fact]
    public void Network_of_Google_takes_a_name_for_all_that_comes_with_it()
    {
        var stack = GoogleEstate.Synth("prod", stack =>
        {
            _ = GoogleEstate.Network(stack);
            _ = new Network(stack, "Data", new() { Cidr = "10.1.0.0/16", Name = "data" });
        });

        Assert.Equal(["lynx-prod-data", "lynx-prod-vpc"], stack.All("google_compute_network").Select(network => (string)network.Body["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal(
            stack.All("google_compute_firewall").Count(), stack.All("google_compute_firewall").Select(rule => (string)rule.Body["name"]!).Distinct().Count());
    }

    [Fact]
    public void Network_of_Azure_takes_a_name_for_all_that_comes_with_it()
    {
        var stack = AzureEstate.Synth("dev", stack =>
        {
            var ground = AzureEstate.Ground(stack);
            _ = new Constructs.Azure.VirtualNetwork(stack, "Data", new() { Name = "data", Cidr = "10.1.0.0/16", ResourceGroup = ground.Group, Workspace = ground.Workspace });
        });

        Assert.Equal(["lynx-dev-data", "lynx-dev-vnet"], Names("azurerm_virtual_network"));
        Assert.Equal(["lynx-dev-data-private", "lynx-dev-data-public", "lynx-dev-private", "lynx-dev-public"], Names("azurerm_network_security_group"));
        Assert.Equal(["lynx-dev-data-nat", "lynx-dev-nat"], Names("azurerm_nat_gateway"));

        IEnumerable<string> Names(string type) => stack.All(type).Select(resource => (string)resource.Body["name"]!).Order(StringComparer.Ordinal);
    }

    private sealed class RegionalStack(Constructs.Estates.Estate estate, string part, string region)
        : AwsStack(estate, estate.Environment("prod"), part, TestEstate.AwsAccount with { Region = region });
}
