using System.Globalization;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Ports of administration and data services; the table is in the file beside this one.</summary>
public static class SensitivePorts
{
    /// <summary>The service of each port.</summary>
    public static IReadOnlyDictionary<int, string> All { get; } = EmbeddedTable.Lines("Networks.sensitive-ports.txt")
        .Select(line => line.Split(' ', 2))
        .ToDictionary(words => int.Parse(words[0], CultureInfo.InvariantCulture), words => words[1]);

    /// <summary>The ports that a network rule allows.</summary>
    public static IEnumerable<KeyValuePair<int, string>> In(NetworkRule rule) => All.Where(port => rule.Covers(port.Key));
}
