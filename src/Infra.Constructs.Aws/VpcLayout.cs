using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>The address ranges of a VPC's subnets, and their validation.</summary>
internal sealed class VpcLayout
{
    /// <summary>The smallest subnet: AWS reserves 5 addresses in each, and EKS needs 16 free ones for its control plane.</summary>
    private const int LongestSubnetPrefix = 27;

    private static readonly int Tiers = Enum.GetValues<SubnetTier>().Length;

    private readonly string _path;
    private readonly string _given;
    private readonly IReadOnlyList<string> _zones;
    private readonly AwsAccount _account;
    private readonly Ipv4Cidr? _cidr;

    public VpcLayout(string path, string given, IReadOnlyList<string> zones, AwsAccount account)
    {
        (_path, _given, _zones, _account) = (path, given, zones, account);
        _cidr = Ipv4Cidr.TryParse(given, out var cidr) ? cidr : null;
    }

    public Ipv4Cidr Subnet(SubnetTier tier, int zone) => SubnetPlan.For(_cidr!.Value, _zones.Count, Tiers).Subnet((int)tier, zone);

    /// <summary>Returns the problems of the block and the zones. If there are none, registers the block with the estate.</summary>
    public IEnumerable<Problem> Check(Estate estate)
    {
        Problem[] problems = [.. CheckZones(_path, _zones, _account), .. CheckBlock(), .. CheckOverlap(estate)];
        if (problems.Length == 0) estate.Networks.Add((_path, _cidr!.Value));
        return problems;
    }

    /// <summary>Returns the problems of a network's zones.</summary>
    public static IEnumerable<Problem> CheckZones(string path, IReadOnlyList<string> zones, AwsAccount account)
    {
        if (zones.Count is < 1 or > 6 || zones.Distinct().Count() != zones.Count)
            yield return new("INFRA1205", path, $"Zones [{string.Join(", ", zones)}] must be 1 to 6 different zones.", "Correct Zones.");
        foreach (var zone in zones.Except(account.Zones))
        {
            yield return new("INFRA1206", path,
                $"Zone \"{zone}\" is not one of the account's: {string.Join(", ", account.Zones)}.", "Choose one of them, or add it to AwsAccount.Zones.");
        }
    }

    private IEnumerable<Problem> CheckBlock()
    {
        if (_cidr is not { } cidr)
        {
            yield return new("INFRA1204", _path, $"Cidr \"{_given}\" is not an IPv4 block.", "Write it as a network address and a prefix length, such as 10.20.0.0/16.");
            yield break;
        }

        var longest = SubnetPlan.LongestBlock(Math.Clamp(_zones.Count, 1, 6), Tiers, LongestSubnetPrefix);
        if (cidr.PrefixLength > longest)
        {
            yield return new("INFRA1203", _path,
                $"Cidr \"{cidr}\" holds {cidr.AddressCount} addresses; {_zones.Count} zones × {Tiers} subnets need at least a /{longest}.", "Widen Cidr or lower Zones.");
        }

        if (cidr.PrefixLength < 16)
            yield return new("INFRA1203", _path, $"Cidr \"{cidr}\" is wider than AWS allows, which is a /16.", "Narrow Cidr.");
    }

    private IEnumerable<Problem> CheckOverlap(Estate estate) =>
        from network in estate.Networks
        where _cidr is { } cidr && cidr.Overlaps(network.Cidr)
        select new Problem("INFRA1207", _path, $"Cidr \"{_given}\" overlaps {network.Cidr} of {network.ConstructPath}.", "Give each network of the estate a block of its own.");
}
