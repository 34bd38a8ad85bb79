using System.Numerics;

namespace Infra.Constructs.Addressing;

/// <summary>
/// Splits a block into subnets of one size, each as large as possible. Zone and tier counts are rounded up to powers of two, which reserves space for
/// zones added later: going from three zones to four moves no subnet.
/// </summary>
public sealed class SubnetPlan
{
    private readonly Ipv4Cidr _block;
    private readonly int _zonesInTier;

    private SubnetPlan(Ipv4Cidr block, int zonesInTier, int prefixLength)
    {
        _block = block;
        _zonesInTier = zonesInTier;
        PrefixLength = prefixLength;
    }

    /// <summary>The prefix length of every subnet.</summary>
    public int PrefixLength { get; }

    /// <summary>
    /// Returns the longest prefix of a block that can hold this many subnets, each with a prefix of at most <paramref name="longestSubnet"/>.
    /// </summary>
    public static int LongestBlock(int zones, int tiers, int longestSubnet) => longestSubnet - Bits(zones, tiers);

    /// <summary>Creates a plan for <paramref name="tiers"/> subnets in each of <paramref name="zones"/> zones.</summary>
    public static SubnetPlan For(Ipv4Cidr block, int zones, int tiers) =>
        new(block, (int)BitOperations.RoundUpToPowerOf2((uint)zones), block.PrefixLength + Bits(zones, tiers));

    /// <summary>Returns the subnet of a tier in a zone, both counted from zero.</summary>
    public Ipv4Cidr Subnet(int tier, int zone) => _block.Subnet(PrefixLength, (tier * _zonesInTier) + zone);

    private static int Bits(int zones, int tiers) =>
        BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)zones)) + BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)tiers));
}
