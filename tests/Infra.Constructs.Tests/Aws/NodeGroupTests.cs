using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class NodeGroupTests
{
    private static readonly Lazy<SynthesizedStack> Dev = new(() => Synth("dev"));
    private static readonly Lazy<SynthesizedStack> Prod = new(() => Synth("prod"));

    private static SynthesizedStack Synth(string environment, Func<NodeGroupOptions, NodeGroupOptions>? change = null) =>
        TestEstate.Aws(environment, stack => Create(stack, change));

    private static SynthesizedStack In(string environment) => (environment == "dev" ? Dev : Prod).Value;

    private static string Refusal(Func<NodeGroupOptions, NodeGroupOptions> change) => TestEstate.AwsRefusal("prod", stack => Create(stack, change));

    private static void Create(AwsStack stack, Func<NodeGroupOptions, NodeGroupOptions>? change)
    {
        var options = new NodeGroupOptions
        {
            Cluster = new EksCluster(stack, "Cluster", new() { Vpc = AwsGround.Network(stack), Access = [] }), InstanceTypes = ["t3.medium"],
        };
        _ = new NodeGroup(stack, "Nodes", change?.Invoke(options) ?? options);
    }

    [Fact]
    public void Group_has_two_to_four_nodes_in_private_subnets_and_loses_a_third_at_a_time()
    {
        var group = Dev.Value.Single("aws_eks_node_group");

        Assert.Equal("lynx-dev-nodes-", (string)group["node_group_name_prefix"]!);
        Assert.Equal("""{"desired_size":2,"max_size":4,"min_size":2}""", group["scaling_config"]!.ToJsonString());
        Assert.Equal("""{"max_unavailable_percentage":33}""", group["update_config"]!.ToJsonString());
        Assert.Equal("""{"create_before_destroy":true,"ignore_changes":["scaling_config[0].desired_size"]}""", group["lifecycle"]!.ToJsonString());
        Assert.All(group["subnet_ids"]!.AsArray(), subnet => Assert.Contains("Private", (string)subnet!, StringComparison.Ordinal));
        Assert.EndsWith(".version}", (string)group["version"]!, StringComparison.Ordinal);
        Assert.False(group.ContainsKey("remote_access"));
    }

    [Theory]
    [InlineData("t3.medium", "AL2023_x86_64_STANDARD")]
    [InlineData("g5.xlarge", "AL2023_x86_64_STANDARD")]
    [InlineData("m7i-flex.large", "AL2023_x86_64_STANDARD")]
    [InlineData("m7g.large", "AL2023_ARM_64_STANDARD")]
    [InlineData("im4gn.16xlarge", "AL2023_ARM_64_STANDARD")]
    [InlineData("a1.metal", "AL2023_ARM_64_STANDARD")]
    public void Image_is_that_of_the_processor(string type, string image) =>
        Assert.Equal(image, (string)Synth("dev", options => options with { InstanceTypes = [type] }).Single("aws_eks_node_group")["ami_type"]!);

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public void Nodes_are_as_the_posture_says(string environment, bool hardened)
    {
        var template = In(environment).Single("aws_launch_template");
        var disk = template["block_device_mappings"]![0]!["ebs"]!.AsObject();

        Assert.Equal("true", (string)disk["encrypted"]!);
        Assert.Equal(hardened, disk.ContainsKey("kms_key_id"));
        Assert.Equal(hardened, (bool)template["monitoring"]!["enabled"]!);
        Assert.Equal(hardened ? 1 : 0, In(environment).All("aws_kms_key").Count(key => key.ConstructPath.EndsWith("/Nodes/Key/Key", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Metadata_takes_a_token_and_answers_no_pod(string environment) => Assert.Equal(
        """{"http_endpoint":"enabled","http_put_response_hop_limit":1,"http_tokens":"required"}""",
        In(environment).Single("aws_launch_template")["metadata_options"]!.ToJsonString());

    [Fact]
    public void Machines_disks_and_interfaces_bear_the_tags_of_the_estate()
    {
        var tagged = Prod.Value.Single("aws_launch_template")["tag_specifications"]!.AsArray();

        Assert.Equal(["instance", "network-interface", "volume"], tagged.Select(tags => (string)tags!["resource_type"]!));
        Assert.All(tagged, tags => Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"Name":"lynx-prod-eks-nodes","environment":"prod","managed-by":"infra"}"""), tags!["tags"])));
    }

    [Fact]
    public void Nodes_have_the_security_group_of_the_cluster_and_no_other()
    {
        var groups = Prod.Value.Single("aws_launch_template")["vpc_security_group_ids"]!.AsArray();

        Assert.Contains("Cluster_Network_Nodes", (string)Assert.Single(groups)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Role_of_nodes_pulls_images_and_joins_but_does_not_write_routes() => Assert.Equal(
        ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"],
        Prod.Value.All("aws_iam_role_policy_attachment").Where(policy => policy.ConstructPath.Contains("/Nodes/", StringComparison.Ordinal))
            .Select(policy => ((string)policy.Body["policy_arn"]!).Split('/')[^1]).Order(StringComparer.Ordinal));

    [Fact]
    public void Auto_scaling_may_use_the_key_of_disks()
    {
        var statements = Prod.Value.Single("aws_kms_key", "Nodes/Key/Key").Policy()["Statement"]!.AsArray();

        Assert.Equal(["AccountDelegatesToIam", "AutoScalingEncrypts", "AutoScalingLendsToDisks"], statements.Select(statement => (string)statement!["Sid"]!));
        Assert.Equal(
            "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
            (string)statements[1]!["Principal"]!["AWS"]!);
        Assert.Equal("true", (string)statements[2]!["Condition"]!["Bool"]!["kms:GrantIsForAWSResource"]!);
    }

    [Fact]
    public void Pod_network_is_there_before_nodes_and_dns_after_them()
    {
        var group = Prod.Value.All("aws_eks_node_group").Single();
        var before = group.Body["depends_on"]!.AsArray().Select(address => (string)address!).Where(address => address.StartsWith("aws_eks_addon.", StringComparison.Ordinal));

        Assert.Equal(3, before.Count());
        Assert.Equal([group.Address], Prod.Value.Single("aws_eks_addon", "Cluster/Addons/coredns")["depends_on"]!.AsArray().Select(address => (string)address!));
    }

    [Fact]
    public void Everything_wrong_is_reported_together() => Assert.Equal(
        """
        INFRA1240 aws-prod-test/Nodes: InstanceTypes has "medium", which is not a type. Write it as family and size, such as t3.medium.
        INFRA1242 aws-prod-test/Nodes: MinNodes 3 and MaxNodes 2 must be at least 1, in this order. Correct them.
        INFRA1243 aws-prod-test/Nodes: DiskSizeGib 8 is too small: the image of a node needs 20. Raise it.
        """,
        Refusal(options => options with { InstanceTypes = ["medium"], MinNodes = 3, MaxNodes = 2, DiskSizeGib = 8 }));

    [Theory]
    [InlineData("t3.medium, m7g.large")]
    [InlineData("")]
    public void Types_of_two_processors_or_none_are_refused(string types) => Assert.Equal(
        $"INFRA1241 aws-prod-test/Nodes: InstanceTypes [{types}] must be one or more, all with the same processor architecture. Split it into node groups.",
        Refusal(options => options with { InstanceTypes = types.Split(", ", StringSplitOptions.RemoveEmptyEntries) }));
}
