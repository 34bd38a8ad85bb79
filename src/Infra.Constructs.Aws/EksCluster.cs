using Infra.Constructs.Addressing;
using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>
/// An EKS cluster with its role, keys, log group, security groups, add-ons and access entries. Pods get permissions through EKS Pod
/// Identity; an OpenID Connect provider is there for those that cannot use it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/best-practices/security.html</remarks>
public sealed class EksCluster : EstateConstruct
{
    private readonly AwsAccount _account;

    /// <summary>Creates the cluster. It has no nodes until a <see cref="NodeGroup"/> adds them.</summary>
    /// <exception cref="InfraException">
    /// INFRA1230–1237: an option is not valid, or the posture forbids the endpoint. INFRA13xx: the posture is not allowed.
    /// </exception>
    public EksCluster(Construct scope, string id, EksClusterOptions options) : base(scope, id)
    {
        _account = AwsStack.Of(this).Account;
        Posture = Adopt(options.Posture);
        Validate([.. new EksClusterCheck(ConstructPath, options).Problems(), CheckPosture(options.Endpoint)]);

        Vpc = options.Vpc;
        ShortName = options.Name;
        Name = ResourceName(options.Name, AwsNameRules.EksCluster);
        Arn = _account.Arn("eks", $"cluster/{Name}");
        Key = Posture.SecretsEncryption == Encryption.CustomerKey ? CreateKey() : null;
        LogGroup = CreateLogGroup();
        Network = new EksNetwork(this, "Network");
        Resource = CreateResource(options, CreateRole());
        OidcProvider = new AwsIamOpenidConnectProvider(this, "Oidc", new AwsIamOpenidConnectProviderConfig
        {
            Url = Resource.Identity.Get(0).Oidc.Get(0).Issuer, ClientIdList = ["sts.amazonaws.com"],
        });
        Addons = new EksAddons(this, "Addons");
        foreach (var access in options.Access) Admit(access);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsEksCluster Resource { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-eks</c>.</summary>
    public string Name { get; }

    /// <summary>The ARN, known at synth.</summary>
    public string Arn { get; }

    /// <summary>The VPC of the cluster.</summary>
    public IVpc Vpc { get; }

    /// <summary>The security groups of the control plane and the nodes.</summary>
    public EksNetwork Network { get; }

    /// <summary>The customer-managed key for Kubernetes secrets, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The log group of the control plane.</summary>
    public LogGroup LogGroup { get; }

    /// <summary>The OpenID Connect provider, for service accounts that cannot use EKS Pod Identity.</summary>
    public AwsIamOpenidConnectProvider OidcProvider { get; }

    /// <summary>The posture in effect.</summary>
    public EksPosture Posture { get; }

    internal EksAddons Addons { get; }

    internal string ShortName { get; }

    private Problem? CheckPosture(ApiEndpoint endpoint) => Require(
        Posture.PublicEndpoint || endpoint is not ApiEndpoint.Public, "INFRA1235",
        $"Endpoint is public, which {nameof(EksPosture)}.{nameof(EksPosture.PublicEndpoint)} forbids.",
        "Write ApiEndpoint.PrivateOnly, or EksPosture.Hardened.Except(…) with a reason, an owner and an expiry date.");

    private AwsEksCluster CreateResource(EksClusterOptions options, ServiceRole role) => new(this, "Cluster", new AwsEksClusterConfig
    {
        Name = Name,
        RoleArn = role.Arn,
        Version = options.KubernetesVersion,
        EnabledClusterLogTypes = Posture.Logs == ControlPlaneLogs.All
            ? ["api", "audit", "authenticator", "controllerManager", "scheduler"]
            : ["audit", "authenticator"],
        VpcConfig = CreateVpcConfig(options.Endpoint),
        EncryptionConfig = Key is null ? null : new AwsEksClusterEncryptionConfig
        {
            Resources = ["secrets"], Provider = new AwsEksClusterEncryptionConfigProvider { KeyArn = Key.Arn },
        },
        AccessConfig = new AwsEksClusterAccessConfig { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = false },
        // Terraform cannot update the self-managed add-ons that EKS installs by default.
        BootstrapSelfManagedAddons = false,
        // Extended support costs six times as much and delays fixes.
        UpgradePolicy = new AwsEksClusterUpgradePolicy { SupportType = "STANDARD" },
        DeletionProtection = Posture.DeletionProtection ? true : null,
        // EKS would create the log group itself, without a key and without expiry.
        DependsOn = [LogGroup.Resource, .. role.Permissions],
    });

    private AwsEksClusterVpcConfig CreateVpcConfig(ApiEndpoint endpoint) => new()
    {
        SubnetIds = [.. Vpc.PrivateSubnetIds],
        SecurityGroupIds = [Network.ControlPlane.SecurityGroupId],
        EndpointPrivateAccess = true,
        EndpointPublicAccess = endpoint is ApiEndpoint.Public,
        PublicAccessCidrs = endpoint is ApiEndpoint.Public { Cidrs: var cidrs } ? [.. AllowList.With(cidrs, Stack.RunnerAddresses)] : null,
    };

    private EncryptionKey CreateKey() => new(this, "Key", new()
    {
        Name = $"{ShortName}-secrets", Description = $"Kubernetes secrets of {Name}", Protected = Posture.DeletionProtection,
    });

    private LogGroup CreateLogGroup() => new(this, "Logs", new()
    {
        Name = $"{ShortName}-logs", FullName = $"/aws/eks/{Name}/cluster", RetentionDays = Posture.LogRetentionDays, Encryption = Posture.LogEncryption,
    });

    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html</remarks>
    private ServiceRole CreateRole() => new(this, "Role", new()
    {
        Name = $"{ShortName}-cluster",
        Description = $"Lets EKS run {Name}",
        Trust = new()
        {
            Sid = "Eks",
            Principal = PolicyPrincipal.Service("eks.amazonaws.com"),
            Actions = ["sts:AssumeRole"],
            // Only this cluster, to prevent the confused deputy problem.
            Conditions = [new("StringEquals", "aws:SourceAccount", _account.Id), new("ArnEquals", "aws:SourceArn", Arn)],
        },
        ManagedPolicies = ["AmazonEKSClusterPolicy"],
        Policy = Key is null ? [] :
        [
            new() { Sid = "EncryptSecrets", Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"], Resources = [Key.Arn] },
        ],
    });

    private void Admit(EksAccess access)
    {
        var entry = new AwsEksAccessEntry(this, $"Access-{access.Name}", new AwsEksAccessEntryConfig
        {
            ClusterName = Resource.Name, PrincipalArn = access.RoleArn,
        });
        _ = new AwsEksAccessPolicyAssociation(this, $"Access-{access.Name}-Policy", new AwsEksAccessPolicyAssociationConfig
        {
            ClusterName = Resource.Name,
            PrincipalArn = entry.PrincipalArn,
            PolicyArn = $"arn:{_account.Partition}:eks::aws:cluster-access-policy/AmazonEKS{access.Policy}Policy",
            AccessScope = new AwsEksAccessPolicyAssociationAccessScope { Type = "cluster" },
        });
    }
}
