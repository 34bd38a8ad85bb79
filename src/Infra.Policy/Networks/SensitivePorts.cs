using System.Globalization;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Ports behind which there is administration or data; the table lies beside this file.</summary>
public static class SensitivePorts
{
    /// <summary>What listens on each.</summary>
    public static IReadOnlyDictionary<int, string> All { get; } = EmbeddedTable.Lines("Networks.sensitive-ports.txt")
        .Select(line => line.Split(' ', 2))
        .ToDictionary(words => int.Parse(words[0], CultureInfo.InvariantCulture), words => words[1]);

    /// <summary>Those that a rule of a network lets through.</summary>
    public static IEnumerable<KeyValuePair<int, string>> In(NetworkRule rule) => All.Where(port => rule.Covers(port.Key));
}
