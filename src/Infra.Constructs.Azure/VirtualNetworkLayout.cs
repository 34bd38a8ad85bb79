using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>The address ranges of a network's subnets, and their validation. Half of the block stays free for future subnets.</summary>
internal sealed class VirtualNetworkLayout(string path, string given)
{
    /// <summary>The smallest subnet that Azure allows. It reserves 5 addresses in each.</summary>
    private const int LongestSubnetPrefix = 29;

    private const int Places = 4;

    private readonly Ipv4Cidr? _cidr = Ipv4Cidr.TryParse(given, out var cidr) ? cidr : null;

    public string Subnet(SubnetTier tier) => SubnetPlan.For(_cidr!.Value, 1, Places).Subnet((int)tier, 0).ToString();

    /// <summary>Returns the problems of the block. If there are none, registers the block with the estate.</summary>
    public IEnumerable<Problem> Check(Estate estate)
    {
        Problem[] problems = [.. CheckBlock(), .. CheckOverlap(estate)];
        if (problems.Length == 0) estate.Networks.Add((path, _cidr!.Value));
        return problems;
    }

    private IEnumerable<Problem> CheckBlock()
    {
        if (_cidr is not { } cidr)
        {
            yield return new("INFRA1505", path, $"Cidr \"{given}\" is not an IPv4 block.", "Write it as a network address and a prefix length, such as 10.40.0.0/16.");
            yield break;
        }

        var longest = SubnetPlan.LongestBlock(1, Places, LongestSubnetPrefix);
        if (cidr.PrefixLength > longest || cidr.PrefixLength < 8)
        {
            yield return new("INFRA1504", path,
                $"Cidr \"{cidr}\" holds {cidr.AddressCount} addresses; a virtual network needs a /8 to a /{longest}.", "Choose a block of such a size.");
        }
    }

    private IEnumerable<Problem> CheckOverlap(Estate estate) =>
        from network in estate.Networks
        where _cidr is { } cidr && cidr.Overlaps(network.Cidr)
        select new Problem("INFRA1506", path, $"Cidr \"{given}\" overlaps {network.Cidr} of {network.ConstructPath}.", "Give each network of the estate a block of its own.");
}
