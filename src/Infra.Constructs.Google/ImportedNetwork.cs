using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>An existing network that this stack does not manage.</summary>
internal sealed class ImportedNetwork : EstateConstruct, INetwork
{
    private const int ControlPlanePrefix = 28; // required by GKE

    public ImportedNetwork(Construct scope, string id, NetworkIds ids) : this(scope, id, (NetworkAddresses)ids)
    {
        (NetworkId, NodeSubnetworkId, MachineSubnetworkId) = (ids.NetworkId, ids.NodeSubnetworkId, ids.MachineSubnetworkId ?? ids.NodeSubnetworkId);
    }

    public ImportedNetwork(Construct scope, string id, NetworkLookup lookup) : this(scope, id, (NetworkAddresses)lookup)
    {
        NetworkId = new DataGoogleComputeNetwork(this, "Network", new DataGoogleComputeNetworkConfig { Name = lookup.Name, Project = lookup.Project }).Id;
        NodeSubnetworkId = Find("Nodes", lookup.NodeSubnetwork, lookup.Project);
        MachineSubnetworkId = lookup.MachineSubnetwork is { } machines ? Find("Machines", machines, lookup.Project) : NodeSubnetworkId;
    }

    private ImportedNetwork(Construct scope, string id, NetworkAddresses addresses) : base(scope, id)
    {
        Validate(
        [
            Block(nameof(addresses.Cidr), addresses.Cidr), Block(nameof(addresses.PodsCidr), addresses.PodsCidr),
            Require(
                Ipv4Cidr.TryParse(addresses.ControlPlaneCidr, out var block) && block.PrefixLength == ControlPlanePrefix, "INFRA1407",
                $"ControlPlaneCidr \"{addresses.ControlPlaneCidr}\" is not an IPv4 block of /{ControlPlanePrefix}.", "Write a free block of that size, such as 10.20.96.0/28."),
        ]);
        (Cidr, PodsCidr, ControlPlaneCidr, PodsRange, ServicesRange) =
            (addresses.Cidr, addresses.PodsCidr, addresses.ControlPlaneCidr, addresses.PodsRange, addresses.ServicesRange);
    }

    public string NetworkId { get; } = "";

    public string Cidr { get; }

    public string NodeSubnetworkId { get; } = "";

    public string MachineSubnetworkId { get; } = "";

    public string PodsRange { get; }

    public string PodsCidr { get; }

    public string ServicesRange { get; }

    public string ControlPlaneCidr { get; }

    private Problem? Block(string option, string given) => Require(
        Ipv4Cidr.TryParse(given, out _), "INFRA1404", $"{option} \"{given}\" is not an IPv4 block.", "Write it as a network address and a prefix length, such as 10.20.0.0/16.");

    private string Find(string id, string name, string? project) => new DataGoogleComputeSubnetwork(this, id, new DataGoogleComputeSubnetworkConfig
    {
        Name = name, Region = GoogleStack.Of(this).Project.Region, Project = project,
    }).Id;
}
