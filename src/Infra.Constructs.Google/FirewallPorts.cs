using System.Globalization;

namespace Infra.Constructs.Google;

/// <summary>The protocol and ports of a firewall rule.</summary>
public sealed record FirewallPorts
{
    private const int Highest = 65535;

    private FirewallPorts(string protocol, int first, int last) => (Protocol, First, Last) = (protocol, first, last);

    /// <summary>All TCP ports, for traffic within a network.</summary>
    public static FirewallPorts AllTcp { get; } = new("tcp", 0, Highest);

    /// <summary>All UDP ports, for traffic within a network.</summary>
    public static FirewallPorts AllUdp { get; } = new("udp", 0, Highest);

    /// <summary>ICMP, which has no ports.</summary>
    public static FirewallPorts Icmp { get; } = new("icmp", 0, 0);

    /// <summary>The protocol, such as <c>tcp</c>.</summary>
    public string Protocol { get; }

    /// <summary>The first port.</summary>
    public int First { get; }

    /// <summary>The last port. Equal to the first for a single port.</summary>
    public int Last { get; }

    /// <summary>One TCP port.</summary>
    public static FirewallPorts Tcp(int port) => Tcp(port, port);

    /// <summary>TCP ports from <paramref name="first"/> to <paramref name="last"/>, inclusive.</summary>
    public static FirewallPorts Tcp(int first, int last) => new("tcp", first, last);

    /// <summary>One UDP port.</summary>
    public static FirewallPorts Udp(int port) => Udp(port, port);

    /// <summary>UDP ports from <paramref name="first"/> to <paramref name="last"/>, inclusive.</summary>
    public static FirewallPorts Udp(int first, int last) => new("udp", first, last);

    /// <summary>Returns the protocol and its ports: <c>tcp 20-25</c>.</summary>
    public override string ToString() => HasPorts ? $"{Protocol} {Notation}" : Protocol;

    internal bool IsValid => First >= 0 && First <= Last && Last <= Highest;

    internal bool Contains(int port) => HasPorts && First <= port && port <= Last;

    /// <summary>Converts to a rule's allow block. Google's notation for all ports is to omit them.</summary>
    internal GoogleComputeFirewallAllow ToAllow() => new() { Protocol = Protocol, Ports = HasPorts && !IsAll ? [Notation] : null };

    private bool HasPorts => Protocol != "icmp";

    private bool IsAll => First == 0 && Last == Highest;

    private string Notation => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
