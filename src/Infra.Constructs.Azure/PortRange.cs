using System.Globalization;

namespace Infra.Constructs.Azure;

/// <summary>Ports from one to another, both included. A number is a range of one: <c>Ports = [443, new(8000, 8010)]</c>.</summary>
/// <param name="From">0 to 65535.</param>
/// <param name="To">At least <paramref name="From"/>.</param>
public readonly record struct PortRange(int From, int To)
{
    private const int Last = 65535;

    /// <summary>Every port.</summary>
    public static PortRange All { get; } = new(0, Last);

    /// <summary>Whether it has a first and a last port.</summary>
    internal bool IsValid => From >= 0 && From <= To && To <= Last;

    /// <summary>A range of one port.</summary>
    public static implicit operator PortRange(int port) => FromInt32(port);

    /// <summary>A range of one port.</summary>
    public static PortRange FromInt32(int port) => new(port, port);

    /// <summary>Whether it has the port.</summary>
    public bool Contains(int port) => From <= port && port <= To;

    /// <summary>As Azure writes it: <c>443</c>, <c>8000-8010</c> or <c>*</c>.</summary>
    public override string ToString() => this switch
    {
        (0, Last) => "*",
        var (from, to) when from == to => from.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}"),
    };
}
