using System.Globalization;

namespace Infra.Constructs.Azure;

/// <summary>A range of ports, inclusive. An integer converts to a single port: <c>Ports = [443, new(8000, 8010)]</c>.</summary>
/// <param name="From">The first port, 0 to 65535.</param>
/// <param name="To">The last port, at least <paramref name="From"/>.</param>
public readonly record struct PortRange(int From, int To)
{
    private const int Last = 65535;

    /// <summary>All ports.</summary>
    public static PortRange All { get; } = new(0, Last);

    /// <summary>Whether both ports are valid and in order.</summary>
    internal bool IsValid => From >= 0 && From <= To && To <= Last;

    /// <summary>Converts a port to a range of one.</summary>
    public static implicit operator PortRange(int port) => FromInt32(port);

    /// <summary>Converts a port to a range of one.</summary>
    public static PortRange FromInt32(int port) => new(port, port);

    /// <summary>Whether the range includes a port.</summary>
    public bool Contains(int port) => From <= port && port <= To;

    /// <summary>Returns the range in Azure's notation: <c>443</c>, <c>8000-8010</c> or <c>*</c>.</summary>
    public override string ToString() => this switch
    {
        (0, Last) => "*",
        var (from, to) when from == to => from.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}"),
    };
}
