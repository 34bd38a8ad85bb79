using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>
/// A VPC network with a subnetwork for the nodes of clusters and one for machines, a way out through Cloud NAT, flow logs, and
/// firewall rules that deny and log what no other rule allows.
/// </summary>
public sealed class Network : EstateConstruct, INetwork
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

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public GoogleComputeNetwork Resource { get; }

    /// <summary><c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>Its block, known at synth.</summary>
    public string Cidr => Layout.Block.ToString();

    /// <summary>For the nodes of clusters; its secondary ranges are for pods and services.</summary>
    public GoogleComputeSubnetwork NodeSubnetwork { get; }

    /// <summary>For virtual machines.</summary>
    public GoogleComputeSubnetwork MachineSubnetwork { get; }

    /// <summary>The settings it was built with.</summary>
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

    /// <summary>A network that exists, by the ids of its parts.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="ids">Its parts.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1404, INFRA1407: a block is not usable.</exception>
    public static INetwork FromIds(Construct scope, string id, NetworkIds ids) => new ImportedNetwork(scope, id, ids);

    /// <summary>A network that exists, looked up whenever Terraform plans.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="lookup">By what it is found.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1404, INFRA1407: a block is not usable.</exception>
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
