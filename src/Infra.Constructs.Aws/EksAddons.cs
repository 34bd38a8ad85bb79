using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>The add-ons that every cluster needs: VPC CNI, kube-proxy, CoreDNS and the Pod Identity Agent.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html</remarks>
internal sealed class EksAddons : EstateConstruct
{
    private readonly EksCluster _cluster;
    private readonly AwsEksAddon _coreDns;
    private readonly List<string> _nodeGroups = [];

    public EksAddons(EksCluster cluster, string id) : base(cluster, id)
    {
        _cluster = cluster;
        var cni = CreateCniRole();
        // These run on every node, and a node is not ready without them.
        BeforeNodes =
        [
            Create("eks-pod-identity-agent"),
            Create("kube-proxy"),
            new AwsEksAddon(this, "vpc-cni", new AwsEksAddonConfig
            {
                ClusterName = cluster.Resource.Name,
                AddonName = "vpc-cni",
                // Turns on enforcement; it has no effect until someone creates a network policy.
                ConfigurationValues = """{"enableNetworkPolicy":"true"}""",
                PodIdentityAssociation = new[] { new AwsEksAddonPodIdentityAssociation { RoleArn = cni.Arn, ServiceAccount = "aws-node" } },
                ResolveConflictsOnUpdate = Overwrite,
                DependsOn = [.. cni.Permissions],
            }),
        ];
        _coreDns = Create("coredns");
    }

    private const string Overwrite = "OVERWRITE"; // reverts manual changes

    public IReadOnlyList<AwsEksAddon> BeforeNodes { get; }

    /// <summary>Makes CoreDNS depend on a node group. Its pods need a node; without one, Terraform waits for the add-on until it times out.</summary>
    public void RunDnsOn(NodeGroup nodes)
    {
        if (nodes.Stack != Stack) return;
        // Fqn is an expression, which depends_on does not accept.
        _nodeGroups.Add($"{nodes.Resource.TerraformResourceType}.{nodes.Resource.FriendlyUniqueId}");
        _coreDns.DependsOn = [.. _nodeGroups];
    }

    private AwsEksAddon Create(string name) => new(this, name, new AwsEksAddonConfig
    {
        ClusterName = _cluster.Resource.Name, AddonName = name, ResolveConflictsOnUpdate = Overwrite,
    });

    /// <summary>A separate role, because any pod on the host network can use the permissions of its node.</summary>
    private ServiceRole CreateCniRole() => new(this, "CniRole", new()
    {
        Name = $"{_cluster.ShortName}-vpc-cni",
        Description = $"Lets the pod network of {_cluster.Name} assign addresses",
        Trust = new()
        {
            Sid = "PodIdentity",
            Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
            Actions = ["sts:AssumeRole", "sts:TagSession"],
            Conditions =
            [
                new("StringEquals", "aws:SourceAccount", AwsStack.Of(this).Account.Id),
                new("ArnEquals", "aws:SourceArn", _cluster.Arn),
            ],
        },
        ManagedPolicies = ["AmazonEKS_CNI_Policy"],
    });
}
