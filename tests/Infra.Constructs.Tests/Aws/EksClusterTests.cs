using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class EksClusterTests
{
    private static readonly EksAccess[] Access =
    [
        new("admins", "arn:aws:iam::111122223333:role/lynx-admin", EksAccessPolicy.ClusterAdmin),
        new("developers", "arn:aws:iam::111122223333:role/lynx-developer", EksAccessPolicy.View),
    ];

    private static readonly Lazy<SynthesizedStack> Dev = new(() => Synth("dev"));
    private static readonly Lazy<SynthesizedStack> Prod = new(() => Synth("prod"));

    private static SynthesizedStack Synth(string environment, Func<EksClusterOptions, EksClusterOptions>? change = null) =>
        TestEstate.Aws(environment, stack => Create(stack, change));

    private static SynthesizedStack In(string environment) => (environment == "dev" ? Dev : Prod).Value;

    private static string Refusal(string environment, Func<EksClusterOptions, EksClusterOptions> change) =>
        TestEstate.AwsRefusal(environment, stack => Create(stack, change));

    private static void Create(AwsStack stack, Func<EksClusterOptions, EksClusterOptions>? change)
    {
        var options = new EksClusterOptions { Vpc = AwsGround.Network(stack), Access = Access };
        _ = new EksCluster(stack, "Cluster", change?.Invoke(options) ?? options);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Cluster_is_private_and_1_35_with_access_entries_only(string environment)
    {
        var cluster = In(environment).Single("aws_eks_cluster");

        Assert.Equal(($"lynx-{environment}-eks", "1.35"), ((string)cluster["name"]!, (string)cluster["version"]!));
        Assert.Equal((true, false), ((bool)cluster["vpc_config"]!["endpoint_private_access"]!, (bool)cluster["vpc_config"]!["endpoint_public_access"]!));
        Assert.False(cluster["vpc_config"]!.AsObject().ContainsKey("public_access_cidrs"));
        Assert.Equal("API", (string)cluster["access_config"]!["authentication_mode"]!);
        Assert.False((bool)cluster["access_config"]!["bootstrap_cluster_creator_admin_permissions"]!);
        Assert.False((bool)cluster["bootstrap_self_managed_addons"]!);
        Assert.Equal("STANDARD", (string)cluster["upgrade_policy"]!["support_type"]!);
        Assert.All(cluster["vpc_config"]!["subnet_ids"]!.AsArray(), subnet => Assert.Contains("Private", (string)subnet!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev", "audit authenticator", 14, false)]
    [InlineData("prod", "api audit authenticator controllerManager scheduler", 365, true)]
    public void Control_plane_logs_as_the_posture_says(string environment, string types, int days, bool customerKey)
    {
        var group = In(environment).Single("aws_cloudwatch_log_group", "Cluster/Logs/LogGroup");

        Assert.Equal(types.Split(' '), Texts(In(environment).Single("aws_eks_cluster")["enabled_cluster_log_types"]));
        Assert.Equal($"/aws/eks/lynx-{environment}-eks/cluster", (string)group["name"]!);
        Assert.Equal(days, (int)group["retention_in_days"]!);
        Assert.Equal(customerKey, group.ContainsKey("kms_key_id"));
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public void Secrets_are_encrypted_and_the_cluster_protected_as_the_posture_says(string environment, bool hardened)
    {
        var stack = In(environment);
        var cluster = stack.Single("aws_eks_cluster");

        Assert.Equal(hardened, cluster.ContainsKey("encryption_config"));
        Assert.Equal(hardened, cluster.ContainsKey("deletion_protection"));
        Assert.Equal(hardened ? 1 : 0, stack.All("aws_kms_key").Count(key => key.ConstructPath.EndsWith("/Cluster/Key/Key", StringComparison.Ordinal)));
        if (!hardened) return;
        Assert.True((bool)cluster["deletion_protection"]!);
        Assert.Equal(["secrets"], Texts(cluster["encryption_config"]!["resources"]));
        Assert.True((bool)stack.Single("aws_kms_key", "Cluster/Key/Key")["lifecycle"]!["prevent_destroy"]!);
        Assert.Equal(
            (string)cluster["encryption_config"]!["provider"]!["key_arn"]!,
            (string)stack.Single("aws_iam_role_policy", "Cluster/Role/Policy").Policy()["Statement"]![0]!["Resource"]!);
    }

    [Fact]
    public void Cluster_waits_for_its_log_group_and_permissions() => Assert.Equal(
        ["aws_cloudwatch_log_group", "aws_iam_role_policy", "aws_iam_role_policy_attachment"],
        Texts(Prod.Value.Single("aws_eks_cluster")["depends_on"]).Select(address => address.Split('.')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Cluster/Role/Role", "eks.amazonaws.com")]
    [InlineData("Cluster/Addons/CniRole/Role", "pods.eks.amazonaws.com")]
    public void Role_is_for_this_cluster_only(string path, string service)
    {
        var trust = Prod.Value.Single("aws_iam_role", path).Policy("assume_role_policy")["Statement"]![0]!;

        Assert.Equal(service, (string)trust["Principal"]!["Service"]!);
        Assert.Equal("111122223333", (string)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"]!);
        Assert.Equal("arn:aws:eks:eu-west-1:111122223333:cluster/lynx-prod-eks", (string)trust["Condition"]!["ArnEquals"]!["aws:SourceArn"]!);
    }

    [Theory]
    [InlineData("admins", "arn:aws:iam::111122223333:role/lynx-admin", "AmazonEKSClusterAdminPolicy")]
    [InlineData("developers", "arn:aws:iam::111122223333:role/lynx-developer", "AmazonEKSViewPolicy")]
    public void Access_is_an_entry_with_a_policy(string name, string role, string policy)
    {
        var granted = Prod.Value.Single("aws_eks_access_policy_association", $"Cluster/Access-{name}-Policy");

        Assert.Equal(role, (string)Prod.Value.Single("aws_eks_access_entry", $"Cluster/Access-{name}")["principal_arn"]!);
        Assert.Equal($"arn:aws:eks::aws:cluster-access-policy/{policy}", (string)granted["policy_arn"]!);
        Assert.Equal("cluster", (string)granted["access_scope"]!["type"]!);
    }

    [Fact]
    public void Add_ons_are_four_and_the_pod_network_takes_its_role_by_pod_identity()
    {
        var identity = Prod.Value.Single("aws_eks_addon", "Cluster/Addons/vpc-cni")["pod_identity_association"]![0]!;

        Assert.Equal(
            ["coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"],
            Prod.Value.All("aws_eks_addon").Select(addon => (string)addon.Body["addon_name"]!).Order(StringComparer.Ordinal));
        Assert.Equal("aws-node", (string)identity["service_account"]!);
        Assert.Contains("CniRole", (string)identity["role_arn"]!, StringComparison.Ordinal);
        Assert.Equal("""{"enableNetworkPolicy":"true"}""", (string)Prod.Value.Single("aws_eks_addon", "Cluster/Addons/vpc-cni")["configuration_values"]!);
    }

    [Fact]
    public void Service_accounts_can_be_federated()
    {
        var provider = Prod.Value.Single("aws_iam_openid_connect_provider");

        Assert.Equal(["sts.amazonaws.com"], Texts(provider["client_id_list"]));
        Assert.EndsWith(".identity[0].oidc[0].issuer}", (string)provider["url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_talk_to_the_control_plane_each_other_and_services_of_aws_only() => Assert.Equal(
        ["To-eks-control-plane-tcp-443", "To-eks-nodes-all", "To-s3-tcp-443", "To-vpc-endpoints-tcp-443"],
        Prod.Value.All("aws_vpc_security_group_egress_rule").Select(rule => rule.ConstructPath)
            .Where(path => path.Contains("/Nodes/", StringComparison.Ordinal)).Select(path => path.Split('/')[^1]).Order(StringComparer.Ordinal));

    [Fact]
    public void Api_is_public_for_named_blocks_and_runners_in_dev()
    {
        var config = Synth("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom("203.0.113.0/28", "198.51.100.7/32") })
            .Single("aws_eks_cluster")["vpc_config"]!;

        Assert.Equal((true, true), ((bool)config["endpoint_private_access"]!, (bool)config["endpoint_public_access"]!));
        Assert.Equal(["203.0.113.0/28", "198.51.100.7/32", "203.0.113.20/32"], Texts(config["public_access_cidrs"]));
    }

    [Fact]
    public void Public_api_is_refused_in_prod() => Assert.Equal(
        "INFRA1235 aws-prod-test/Cluster: Endpoint is public, which EksPosture.PublicEndpoint forbids. Write ApiEndpoint.PrivateOnly, or EksPosture.Hardened.Except(…) with a reason, an owner and an expiry date.",
        Refusal("prod", options => options with { Endpoint = ApiEndpoint.PublicFrom("203.0.113.0/24") }));

    [Fact]
    public void Exception_makes_the_api_of_prod_public()
    {
        var posture = EksPosture.Hardened.Except(hardened => hardened with { PublicEndpoint = true }, "Until the VPN is there", "platform@lynx.example", TestEstate.Today);

        Assert.True((bool)Synth("prod", options => options with { Endpoint = ApiEndpoint.PublicFrom("203.0.113.0/24"), Posture = posture })
            .Single("aws_eks_cluster")["vpc_config"]!["endpoint_public_access"]!);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("0.0.0.0/1")]
    public void Api_open_to_the_internet_is_refused_also_in_dev(string cidr) => Assert.Equal(
        $"INFRA1234 aws-dev-test/Cluster: PublicFrom \"{cidr}\" opens the API to the internet. Name the client blocks, or write ApiEndpoint.PrivateOnly.",
        Refusal("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom(cidr) }));

    [Theory]
    [InlineData("::/0")]
    [InlineData("203.0.113.1/24")]
    [InlineData("office")]
    public void Api_open_to_what_is_no_block_is_refused(string cidr) => Assert.Equal(
        $"INFRA1233 aws-dev-test/Cluster: PublicFrom \"{cidr}\" is not an IPv4 block. Write it as a network address and a prefix length, such as 203.0.113.0/24.",
        Refusal("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom(cidr) }));

    [Fact]
    public void Api_open_to_nobody_named_is_refused() => Assert.Equal(
        "INFRA1232 aws-dev-test/Cluster: PublicFrom names no block, which EKS treats as the whole internet. Name the blocks, or write ApiEndpoint.PrivateOnly.",
        Refusal("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom() }));

    [Fact]
    public void Everything_wrong_is_reported_together() => Assert.Equal(
        """
        INFRA1230 aws-dev-test/Cluster: KubernetesVersion "1.35.2" is not a version of EKS. Write it as major and minor, such as 1.35.
        INFRA1236 aws-dev-test/Cluster: RoleArn "lynx-admin" of guests is not the ARN of a role. Write it as AwsAccount.RoleArn(name).
        INFRA1237 aws-dev-test/Cluster: Access has admins twice. Remove one of them.
        INFRA1237 aws-dev-test/Cluster: Access has the role arn:aws:iam::111122223333:role/lynx-admin twice. Remove one of them.
        """,
        Refusal("dev", options => options with
        {
            KubernetesVersion = "1.35.2",
            Access = [new("guests", "lynx-admin", EksAccessPolicy.View), .. Access, Access[0] with { Policy = EksAccessPolicy.Edit }],
        }));

    [Fact]
    public void Network_of_one_zone_is_refused() => Assert.Equal(
        "INFRA1231 aws-dev-test/Cluster: aws-dev-test/Small has one zone; EKS needs at least two. Add a zone to it.",
        TestEstate.AwsRefusal("dev", stack => _ = new EksCluster(stack, "Cluster", new()
        {
            Vpc = new Vpc(stack, "Small", new() { Cidr = "10.0.0.0/16", Zones = ["eu-west-1a"] }), Access = [],
        })));

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(item => (string)item!);
}
