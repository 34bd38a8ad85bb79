using System.Globalization;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Ports as numbers: <c>22</c> is in <c>20-25</c> and not in <c>2200</c>.</summary>
/// <param name="From">The lowest port.</param>
/// <param name="To">The highest port.</param>
public readonly record struct PortRange(int From, int To)
{
    /// <summary>Every port.</summary>
    public static PortRange All { get; } = new(0, 65535);

    /// <summary>How many ports there are in it.</summary>
    public int Count => To - From + 1;

    /// <summary>Whether a port is in it.</summary>
    public bool Contains(int port) => From <= port && port <= To;

    /// <summary>Reads <c>22</c>, <c>20-25</c> or <c>*</c>; an unreadable text may be any port.</summary>
    public static PortRange Parse(PolicyValue value)
    {
        var ends = value.Text?.Split('-', 2, StringSplitOptions.TrimEntries) ?? [];
        return ends.Length > 0 && Port(ends[0]) is { } from && Port(ends[^1]) is { } to ? new(from, to) : All;
    }

    /// <summary>Reads two arguments; unreadable ones may be any port.</summary>
    public static PortRange Parse(PolicyValue from, PolicyValue to) =>
        from.Number is { } low && to.Number is { } high && low >= 0 ? new((int)low, (int)high) : All;

    /// <inheritdoc />
    public override string ToString() => From == To ? $"{From}" : $"{From}-{To}";

    private static int? Port(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
}
