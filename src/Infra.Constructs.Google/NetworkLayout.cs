using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>
/// Divides a network's block into sixteenths: 0–3 nodes, 4 services, 5 machines, 6 the control plane (which uses 16 addresses), 7 free,
/// 8–15 pods. Pods get half, because each node reserves 256 pod addresses.
/// </summary>
internal sealed class NetworkLayout(string path, string given)
{
    private const int Narrowest = 20; // /22 nodes, /21 pods: 8 nodes
    private const int Widest = 8; // the widest private block
    private const int ControlPlanePrefix = 28; // required by GKE

    private readonly Ipv4Cidr? _block = Ipv4Cidr.TryParse(given, out var block) ? block : null;

    public Ipv4Cidr Block => _block!.Value;

    public Ipv4Cidr Nodes => Part(2, 0);

    public Ipv4Cidr Services => Part(4, 4);

    public Ipv4Cidr Machines => Part(4, 5);

    public Ipv4Cidr ControlPlane => Part(4, 6).Subnet(ControlPlanePrefix, 0);

    public Ipv4Cidr Pods => Part(1, 1);

    /// <summary>Returns the problems of the block. If there are none, registers the block with the estate.</summary>
    public IEnumerable<Problem> Check(Estate estate)
    {
        Problem[] problems = [.. CheckBlock(), .. CheckOverlap(estate)];
        if (problems.Length == 0) estate.Networks.Add((path, Block));
        return problems;
    }

    private Ipv4Cidr Part(int bits, int position) => Block.Subnet(Block.PrefixLength + bits, position);

    private IEnumerable<Problem> CheckBlock()
    {
        if (_block is not { } block)
        {
            yield return new("INFRA1404", path,
                $"Cidr \"{given}\" is not an IPv4 block.", "Write it as a network address and a prefix length, such as 10.20.0.0/16.");
        }
        else if (block.PrefixLength is < Widest or > Narrowest)
        {
            yield return new("INFRA1405", path,
                $"Cidr \"{block}\" holds {block.AddressCount} addresses; nodes, pods and services share a /{Widest} to /{Narrowest}.",
                "Choose a block of that size.");
        }
    }

    private IEnumerable<Problem> CheckOverlap(Estate estate) =>
        from network in estate.Networks
        where _block is { } block && block.Overlaps(network.Cidr)
        select new Problem("INFRA1406", path,
            $"Cidr \"{given}\" overlaps {network.Cidr} of {network.ConstructPath}.", "Give each network of the estate a block of its own.");
}
