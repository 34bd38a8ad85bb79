using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Constructs.Addressing;

/// <summary>An IPv4 block in CIDR notation, such as <c>10.20.0.0/16</c>.</summary>
/// <param name="Network">Its first address as a number.</param>
/// <param name="PrefixLength">0 to 32.</param>
public readonly record struct Ipv4Cidr(uint Network, int PrefixLength)
{
    /// <summary>How many addresses it holds.</summary>
    public long AddressCount => 1L << (32 - PrefixLength);

    /// <summary>Reads the notation. Refused: other than four parts, bits set behind the prefix, anything but digits, dots and a slash.</summary>
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

    /// <summary>Whether some address is in both.</summary>
    public bool Overlaps(Ipv4Cidr other)
    {
        var shorter = Math.Min(PrefixLength, other.PrefixLength);
        return (Network & Mask(shorter)) == (other.Network & Mask(shorter));
    }

    /// <summary>The block of that length at a position inside this one: <c>10.0.0.0/16</c> has <c>10.0.32.0/19</c> at 1.</summary>
    public Ipv4Cidr Subnet(int prefixLength, int position) =>
        new(Network + (uint)((long)position << (32 - prefixLength)), prefixLength);

    /// <summary>The address at a position inside it, without a prefix length: <c>10.0.0.0/16</c> has <c>10.0.0.10</c> at 10.</summary>
    public string Address(int position)
    {
        var address = Network + (uint)position;
        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>The notation.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address(0)}/{PrefixLength}");

    private static uint Mask(int length) => length == 0 ? 0 : uint.MaxValue << (32 - length);
}
