using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Constructs.Addressing;

/// <summary>An IPv4 block in CIDR notation, such as <c>10.20.0.0/16</c>.</summary>
/// <param name="Network">The first address, as a number.</param>
/// <param name="PrefixLength">The prefix length, 0 to 32.</param>
public readonly record struct Ipv4Cidr(uint Network, int PrefixLength)
{
    /// <summary>The number of addresses in the block.</summary>
    public long AddressCount => 1L << (32 - PrefixLength);

    /// <summary>Parses a block. Rejects set host bits, a number of parts other than four, and any character but digits, dots and the slash.</summary>
    public static bool TryParse(string text, out Ipv4Cidr cidr)
    {
        cidr = default;
        if (text.Split('/') is not [var address, var prefix]) return false;
        if (address.Count(c => c == '.') != 3 || !IPAddress.TryParse(address, out var ip) || ip.AddressFamily != AddressFamily.InterNetwork) return false;
        if (!int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > 32) return false;

        var bytes = ip.GetAddressBytes();
        var network = ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
        cidr = new(network, length);
        return cidr.Network == (network & Mask(length)) && ip.ToString() == address;
    }

    /// <summary>Whether the two blocks share an address.</summary>
    public bool Overlaps(Ipv4Cidr other)
    {
        var shorter = Math.Min(PrefixLength, other.PrefixLength);
        return (Network & Mask(shorter)) == (other.Network & Mask(shorter));
    }

    /// <summary>
    /// Returns the subnet with this prefix length at a zero-based position: position 1 of <c>10.0.0.0/16</c> at length 19 is <c>10.0.32.0/19</c>.
    /// </summary>
    public Ipv4Cidr Subnet(int prefixLength, int position) =>
        new(Network + (uint)((long)position << (32 - prefixLength)), prefixLength);

    /// <summary>Returns the address at a zero-based position, without a prefix length: position 10 of <c>10.0.0.0/16</c> is <c>10.0.0.10</c>.</summary>
    public string Address(int position)
    {
        var address = Network + (uint)position;
        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>Returns the block in CIDR notation.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address(0)}/{PrefixLength}");

    private static uint Mask(int length) => length == 0 ? 0 : uint.MaxValue << (32 - length);
}
