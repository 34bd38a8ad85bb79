using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>
/// A GKE cluster with private, shielded nodes, which a <see cref="NodePool"/> adds. The default node pool is removed right after creation,
/// because changing it would replace the cluster.
/// </summary>
/// <remarks>https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster</remarks>
public sealed class GkeCluster : EstateConstruct
{
    /// <summary>Creates the cluster.</summary>
    /// <exception cref="InfraException">INFRA1410–1412: the endpoint or the domain is not allowed. INFRA13xx: the posture is not allowed.</exception>
    public GkeCluster(Construct scope, string id, GkeClusterOptions options) : base(scope, id)
    {
        var project = GoogleStack.Of(this).Project;
        Posture = Adopt(options.Posture);
        Validate([.. Check(options)]);

        Name = ResourceName(options.Name, GoogleNameRules.GkeCluster);
        Network = options.Network;
        Zones = Posture.Spread == ControlPlaneSpread.AllZones ? project.Zones : [project.Zones[0]];
        Location = Posture.Spread == ControlPlaneSpread.AllZones ? project.Region : project.Zones[0];
        Key = Posture.SecretsEncryption == Encryption.CustomerKey ? options.Key ?? CreateKey(options.Name) : null;
        NodeServiceAccount = new ServiceAccount(this, "Nodes", new()
        {
            Name = $"{options.Name}-nodes",
            Description = $"Nodes of the cluster {Name}",
            Roles = ["roles/artifactregistry.reader", "roles/container.defaultNodeServiceAccount"],
        });
        Resource = new GoogleContainerCluster(this, "Cluster", new GkeClusterSettings(this, project, options).ToConfig());
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleContainerCluster Resource { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-gke</c>.</summary>
    public string Name { get; }

    /// <summary>The region, or the zone of a zonal cluster.</summary>
    public string Location { get; }

    /// <summary>The zones of the nodes.</summary>
    public IReadOnlyList<string> Zones { get; }

    /// <summary>The network of the cluster.</summary>
    public INetwork Network { get; }

    /// <summary>The service account of the nodes. Workloads use their own accounts through Workload Identity.</summary>
    public ServiceAccount NodeServiceAccount { get; }

    /// <summary>The customer-managed key for Kubernetes secrets, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The posture in effect.</summary>
    public GkePosture Posture { get; }

    /// <summary>The total number of nodes that all node pools may scale to.</summary>
    internal int ReservedNodes { get; set; }

    private EncryptionKey CreateKey(string name) => new(this, "Key", new()
    {
        Name = $"{name}-secrets", Users = [ServiceAgent.KubernetesEngine], Protected = Posture.DeletionProtection,
    });

    private IEnumerable<Problem?> Check(GkeClusterOptions options)
    {
        yield return Require(
            Posture.PublicEndpointAllowed || options.Endpoint is ApiEndpoint.Private, "INFRA1410",
            "Endpoint is public, which its posture forbids.",
            "Use ApiEndpoint.PrivateOnly or PrivateFrom, or write GkePosture.Hardened.Except(…) for PublicEndpointAllowed with a reason, an owner and an expiry date.");
        foreach (var cidr in options.Endpoint.Cidrs)
        {
            yield return Require(
                Ipv4Cidr.TryParse(cidr, out var block) && block.PrefixLength >= 8, "INFRA1411",
                $"Endpoint range \"{cidr}\" is not an IPv4 block of /8 or smaller.", "Name the networks of the cluster's clients.");
        }

        yield return Require(
            Uri.CheckHostName(options.GroupsDomain) == UriHostNameType.Dns && options.GroupsDomain.Contains('.', StringComparison.Ordinal), "INFRA1412",
            $"GroupsDomain \"{options.GroupsDomain}\" is not a domain.", "Name the Cloud Identity domain alone, such as lynx.example.");
    }
}
