using System.Globalization;

namespace Infra.Constructs.Google;

/// <summary>A protocol, and the ports of it that a rule is for.</summary>
public sealed record FirewallPorts
{
    private const int Highest = 65535;

    private FirewallPorts(string protocol, int first, int last) => (Protocol, First, Last) = (protocol, first, last);

    /// <summary>Every TCP port. For traffic inside a network.</summary>
    public static FirewallPorts AllTcp { get; } = new("tcp", 0, Highest);

    /// <summary>Every UDP port. For traffic inside a network.</summary>
    public static FirewallPorts AllUdp { get; } = new("udp", 0, Highest);

    /// <summary>ICMP, which has no ports.</summary>
    public static FirewallPorts Icmp { get; } = new("icmp", 0, 0);

    /// <summary>Such as <c>tcp</c>.</summary>
    public string Protocol { get; }

    /// <summary>The first port.</summary>
    public int First { get; }

    /// <summary>The last port, which is the first where there is one only.</summary>
    public int Last { get; }

    /// <summary>One TCP port.</summary>
    public static FirewallPorts Tcp(int port) => Tcp(port, port);

    /// <summary>TCP ports from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static FirewallPorts Tcp(int first, int last) => new("tcp", first, last);

    /// <summary>One UDP port.</summary>
    public static FirewallPorts Udp(int port) => Udp(port, port);

    /// <summary>UDP ports from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static FirewallPorts Udp(int first, int last) => new("udp", first, last);

    /// <summary>The protocol and its ports: <c>tcp 20-25</c>.</summary>
    public override string ToString() => HasPorts ? $"{Protocol} {Notation}" : Protocol;

    internal bool IsValid => First >= 0 && First <= Last && Last <= Highest;

    internal bool Contains(int port) => HasPorts && First <= port && port <= Last;

    /// <summary>Google's notation of a rule without ports is a rule for all of them.</summary>
    internal GoogleComputeFirewallAllow ToAllow() => new() { Protocol = Protocol, Ports = HasPorts && !IsAll ? [Notation] : null };

    private bool HasPorts => Protocol != "icmp";

    private bool IsAll => First == 0 && Last == Highest;

    private string Notation => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
