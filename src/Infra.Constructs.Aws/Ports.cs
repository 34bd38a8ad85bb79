using System.Globalization;

namespace Infra.Constructs.Aws;

/// <summary>The protocol and ports of a <see cref="SecurityGroup"/> rule.</summary>
public sealed record Ports
{
    private Ports(string protocol, int? first = null, int? last = null) => (Protocol, First, Last) = (protocol, first, last);

    /// <summary>All ports of all protocols.</summary>
    public static Ports All { get; } = new("-1");

    /// <summary>TCP 443.</summary>
    public static Ports Https { get; } = Tcp(443);

    /// <summary>One TCP port.</summary>
    public static Ports Tcp(int port) => Tcp(port, port);

    /// <summary>A range of TCP ports, inclusive.</summary>
    public static Ports Tcp(int first, int last) => new("tcp", first, last);

    /// <summary>One UDP port.</summary>
    public static Ports Udp(int port) => Udp(port, port);

    /// <summary>A range of UDP ports, inclusive.</summary>
    public static Ports Udp(int first, int last) => new("udp", first, last);

    internal string Protocol { get; }

    internal int? First { get; }

    internal int? Last { get; }

    internal bool IsValid => First is null || (First >= 0 && First <= Last && Last <= 65535);

    internal bool Contains(int port) => First is null || (First <= port && port <= Last);

    /// <summary>Returns <c>tcp-443</c>, <c>tcp-1025-65535</c> or <c>all</c>.</summary>
    public override string ToString() => (First, Last) switch
    {
        (null, _) => "all",
        var (first, last) when first == last => string.Create(CultureInfo.InvariantCulture, $"{Protocol}-{first}"),
        var (first, last) => string.Create(CultureInfo.InvariantCulture, $"{Protocol}-{first}-{last}"),
    };
}
