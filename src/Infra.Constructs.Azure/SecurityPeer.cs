using System.Net;
using System.Net.Sockets;

namespace Infra.Constructs.Azure;

/// <summary>The other end of a security rule: the source of inbound traffic or the destination of outbound traffic.</summary>
public abstract record SecurityPeer
{
    private SecurityPeer()
    {
    }

    /// <summary>Any address: <c>*</c>.</summary>
    public static SecurityPeer Anyone { get; } = new Tag("*");

    /// <summary>The network and everything connected to it.</summary>
    public static SecurityPeer VirtualNetwork { get; } = new Tag("VirtualNetwork");

    /// <summary>One or more IPv4 or IPv6 blocks, such as <c>203.0.113.0/24</c>.</summary>
    public static SecurityPeer Cidr(params IReadOnlyList<string> blocks) => new Blocks(blocks);

    /// <summary>A service tag, such as <c>AzureLoadBalancer</c> or <c>Storage.WestEurope</c>.</summary>
    /// <remarks>https://learn.microsoft.com/azure/virtual-network/service-tags-overview</remarks>
    public static SecurityPeer ServiceTag(string name) => new Tag(name);

    /// <summary>The network interfaces of an application security group.</summary>
    public static SecurityPeer Application(ApplicationSecurityGroup application) => new Group(application);

    /// <summary>Whether the peer covers the whole internet, or more than any single owner has.</summary>
    internal abstract bool IsTheWorld { get; }

    /// <summary>The reason why Azure would reject the peer; null if it would not.</summary>
    internal virtual string? Fault => null;

    internal sealed record Tag(string Name) : SecurityPeer
    {
        internal override bool IsTheWorld => Name is "*" || Name.Equals("Internet", StringComparison.OrdinalIgnoreCase) || Name.Equals("Any", StringComparison.OrdinalIgnoreCase);

        internal override string? Fault => Name.Length == 0 || Name.Contains('/') ? $"\"{Name}\" is not a service tag" : null;

        public override string ToString() => Name;
    }

    internal sealed record Blocks(IReadOnlyList<string> Cidrs) : SecurityPeer
    {
        // No one owns a block this wide; 0.0.0.0/1 and 128.0.0.0/1 together are 0.0.0.0/0.
        private const int WidestIpv4Prefix = 8;
        private const int WidestIpv6Prefix = 16;

        internal override bool IsTheWorld => Cidrs.Any(cidr => IPNetwork.TryParse(cidr, out var block)
            && block.PrefixLength < (block.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? WidestIpv4Prefix : WidestIpv6Prefix));

        internal override string? Fault => Cidrs.Count == 0
            ? "it has no block"
            : Cidrs.Where(cidr => !IsBlock(cidr)).Select(cidr => $"\"{cidr}\" is not an IP block").FirstOrDefault();

        /// <summary>Azure rejects set host bits, which .NET ignores.</summary>
        private static bool IsBlock(string cidr) =>
            IPNetwork.TryParse(cidr, out var block) && block.BaseAddress.Equals(IPAddress.Parse(cidr[..cidr.IndexOf('/')]));

        public override string ToString() => string.Join(", ", Cidrs);
    }

    internal sealed record Group(ApplicationSecurityGroup Members) : SecurityPeer
    {
        internal override bool IsTheWorld => false;

        public override string ToString() => Members.ConstructPath;
    }
}
