using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>
/// A VPC network with a subnetwork for cluster nodes and one for virtual machines, Cloud NAT, flow logs, and firewall rules that deny and
/// log all traffic that no other rule allows.
/// </summary>
public sealed class Network : EstateConstruct, INetwork
{
    internal const string PodsRange = "pods";
    internal const string ServicesRange = "services";

    private readonly string _region;

    /// <summary>Creates the network in the region of the stack's project.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1404–1406: the block is not valid. INFRA13xx: the posture is not allowed.</exception>
    public Network(Construct scope, string id, NetworkOptions options) : base(scope, id)
    {
        _region = GoogleStack.Of(this).Project.Region;
        Layout = new NetworkLayout(ConstructPath, options.Cidr);
        Validate([.. Layout.Check(Stack.Estate)]);
        Posture = Adopt(options.Posture);

        ShortName = options.Name;
        Name = ResourceName(ShortName, GoogleNameRules.ComputeEngine);
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

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleComputeNetwork Resource { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>The IPv4 block, known at synth.</summary>
    public string Cidr => Layout.Block.ToString();

    /// <summary>The subnetwork for cluster nodes, with secondary ranges for pods and services.</summary>
    public GoogleComputeSubnetwork NodeSubnetwork { get; }

    /// <summary>The subnetwork for virtual machines.</summary>
    public GoogleComputeSubnetwork MachineSubnetwork { get; }

    /// <summary>The posture in effect.</summary>
    public GoogleNetworkPosture Posture { get; }

    string INetwork.NetworkId => Resource.Id;

    string INetwork.NodeSubnetworkId => NodeSubnetwork.Id;

    string INetwork.MachineSubnetworkId => MachineSubnetwork.Id;

    string INetwork.PodsRange => PodsRange;

    string INetwork.PodsCidr => Layout.Pods.ToString();

    string INetwork.ServicesRange => ServicesRange;

    string INetwork.ControlPlaneCidr => Layout.ControlPlane.ToString();

    internal NetworkLayout Layout { get; }

    internal string ShortName { get; }

    /// <summary>References an existing network by the ids of its parts.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="ids">The parts of the network.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1404, INFRA1407: a block is not valid.</exception>
    public static INetwork FromIds(Construct scope, string id, NetworkIds ids) => new ImportedNetwork(scope, id, ids);

    /// <summary>References an existing network, looked up at every plan.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="lookup">The search criteria.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1404, INFRA1407: a block is not valid.</exception>
    public static INetwork FromLookup(Construct scope, string id, NetworkLookup lookup) => new ImportedNetwork(scope, id, lookup);

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
