using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>
/// A VPC network with a subnetwork for the nodes of clusters and one for machines, a way out through Cloud NAT, flow logs, and
/// firewall rules that deny and log what no other rule allows.
/// </summary>
public sealed class Network : EstateConstruct
{
    internal const string PodsRange = "pods";
    internal const string ServicesRange = "services";

    private readonly string _region;

    /// <summary>Creates the network in the region of the stack's project.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1404–1406: the block is not usable. INFRA13xx: the posture is not allowed.</exception>
    public Network(Construct scope, string id, NetworkOptions options) : base(scope, id)
    {
        _region = GoogleStack.Of(this).Project.Region;
        Layout = new NetworkLayout(ConstructPath, options.Cidr);
        Validate([.. Layout.Check(Stack.Estate)]);
        Posture = Adopt(options.Posture);

        Name = Stack.ResourceName("vpc", GoogleNameRules.ComputeEngine);
        Resource = new GoogleComputeNetwork(this, "Network", new GoogleComputeNetworkConfig
        {
            Name = Name, AutoCreateSubnetworks = false, RoutingMode = "REGIONAL", DependsOn = options.Services?.Resources.ToArray(),
        });
        NodeSubnetwork = CreateSubnetwork("Nodes", Layout.Nodes, (PodsRange, Layout.Pods), (ServicesRange, Layout.Services));
        MachineSubnetwork = CreateSubnetwork("Machines", Layout.Machines);
        _ = new CloudNat(this, "Nat");
        _ = new DefaultFirewall(this, "Firewall");
        if (Posture.DefaultEgress == DefaultEgress.NetworkAndApis) _ = new PrivateApis(this, "Apis");
    }

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public GoogleComputeNetwork Resource { get; }

    /// <summary><c>ESTATE-ENVIRONMENT-vpc</c>.</summary>
    public string Name { get; }

    /// <summary>Its block, known at synth.</summary>
    public string Cidr => Layout.Block.ToString();

    /// <summary>For the nodes of clusters; its secondary ranges are for pods and services.</summary>
    public GoogleComputeSubnetwork NodeSubnetwork { get; }

    /// <summary>For virtual machines.</summary>
    public GoogleComputeSubnetwork MachineSubnetwork { get; }

    /// <summary>The settings it was built with.</summary>
    public GoogleNetworkPosture Posture { get; }

    internal NetworkLayout Layout { get; }

    private GoogleComputeSubnetwork CreateSubnetwork(string id, Ipv4Cidr cidr, params (string Name, Ipv4Cidr Cidr)[] secondary) =>
        new(this, id, new GoogleComputeSubnetworkConfig
        {
            Name = $"{Name}-{id.ToLowerInvariant()}",
            Network = Resource.Id,
            Region = _region,
            IpCidrRange = cidr.ToString(),
            PrivateIpGoogleAccess = true, // GCP-0075, CKV_GCP_74
            StackType = "IPV4_ONLY",
            SecondaryIpRange = secondary.Length == 0 ? null : secondary.Select(range => new GoogleComputeSubnetworkSecondaryIpRange
            {
                RangeName = range.Name, IpCidrRange = range.Cidr.ToString(),
            }).ToArray(),
            LogConfig = new GoogleComputeSubnetworkLogConfig
            {
                FlowSampling = Posture.FlowLogSampling, AggregationInterval = Interval(Posture.FlowLogInterval), Metadata = "INCLUDE_ALL_METADATA",
            },
        });

    private static string Interval(FlowLogInterval interval) => interval switch
    {
        FlowLogInterval.FiveSeconds => "INTERVAL_5_SEC",
        FlowLogInterval.ThirtySeconds => "INTERVAL_30_SEC",
        FlowLogInterval.OneMinute => "INTERVAL_1_MIN",
        FlowLogInterval.FiveMinutes => "INTERVAL_5_MIN",
        _ => "INTERVAL_10_MIN",
    };
}
