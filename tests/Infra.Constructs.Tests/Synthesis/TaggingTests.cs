using Infra.Constructs.Aws;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.Synthesis;

public sealed class TaggingTests
{
    [Fact]
    public void Every_taggable_resource_bears_the_tags_and_no_other_does()
    {
        var network = TestEstate.Aws("prod", stack => _ = new Vpc(stack, "Vpc", new() { Cidr = "10.0.0.0/16" }));

        Assert.All(network.Resources, resource => Assert.Equal(
            resource.Type is "aws_route" or "aws_route_table_association" or "aws_kms_alias" or "aws_iam_role_policy",
            resource.Body["tags"] is null));
        Assert.All(network.Resources.Where(resource => resource.Body["tags"] is not null), resource =>
            Assert.Equal(("infra", "prod"), ((string)resource.Body["tags"]!["managed-by"]!, (string)resource.Body["tags"]!["environment"]!)));
    }

    [Fact]
    public void Tags_are_those_of_the_estate_and_of_the_resource_in_order_and_the_two_of_ours_win()
    {
        var options = Options with { Tags = new Dictionary<string, string> { ["cost-center"] = "42", ["managed-by"] = "hand" } };
        var output = Synth(
            estate => _ = new AwsSecurityGroup(new TestAwsStack(estate, null, "foundation"), "Group", new AwsSecurityGroupConfig
            {
                Tags = new Dictionary<string, string> { ["Name"] = "group", ["environment"] = "mine" },
            }),
            options);

        Assert.Equal(
            """{"Name":"group","cost-center":"42","environment":"shared","managed-by":"infra"}""",
            output.Stacks.Single().Single("aws_security_group")["tags"]!.ToJsonString());
    }

    [Fact]
    public void Google_resources_are_tagged_by_labels_and_a_cluster_by_resource_labels()
    {
        var stack = TestEstate.Aws("dev", stack =>
        {
            _ = new GoogleStorageBucket(stack, "Bucket", new GoogleStorageBucketConfig { Name = "b", Location = "EU" });
            _ = new GoogleContainerCluster(stack, "Cluster", new GoogleContainerClusterConfig { Name = "c" });
            _ = new GoogleComputeNetwork(stack, "Network", new GoogleComputeNetworkConfig { Name = "n" });
            _ = new AzurermResourceGroup(stack, "Group", new AzurermResourceGroupConfig { Name = "g", Location = "westeurope" });
            _ = new GoogleProvider(stack, "google");
            _ = new AzurermProvider(stack, "azurerm", new AzurermProviderConfig { Features = new[] { new AzurermProviderFeatures() } });
        });

        Assert.Equal("infra", (string)stack.Single("google_storage_bucket")["labels"]!["managed-by"]!);
        Assert.Equal("infra", (string)stack.Single("google_container_cluster")["resource_labels"]!["managed-by"]!);
        Assert.Equal("infra", (string)stack.Single("azurerm_resource_group")["tags"]!["managed-by"]!);
        Assert.Null(stack.Single("google_compute_network")["labels"]);
    }
}
