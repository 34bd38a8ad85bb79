using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Testing.Estates;

/// <summary>The messages of failed assertions: the expected values and the actual ones.</summary>
internal static class Failure
{
    private const int MostShown = 3;

    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Missing(string stack, BlockType type, Expectation[] wanted, SynthesizedBlock[] blocks)
    {
        var message = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{stack} has no {type}{With(wanted)}");
        var candidates = blocks.Where(block => block.Type == type)
            .Select(block => (block.Address, Differences: Differences(block, wanted)))
            .OrderBy(candidate => candidate.Differences.Count)
            .ToList();
        if (candidates.Count == 0)
        {
            return message.Append(Inventory(blocks)).ToString();
        }

        message.Append(CultureInfo.InvariantCulture, $"\n{(candidates.Count > MostShown ? $"Nearest of {candidates.Count}" : "Found")}:");
        foreach (var (address, differences) in candidates.Take(MostShown))
        {
            message.Append(CultureInfo.InvariantCulture, $"\n  {address}");
            differences.ForEach(difference => message.Append(CultureInfo.InvariantCulture, $"\n    {difference}"));
        }

        return message.ToString();
    }

    public static string Count(
        string stack, BlockType type, Expectation[] wanted, int count, List<SynthesizedBlock> found, SynthesizedBlock[] blocks) =>
        $"{stack} has {found.Count} {type}{With(wanted)}\nExpected: {count}"
        + (found.Count > 0 ? $"\nFound:{Lines(found.Select(block => block.Address))}" : Inventory(blocks));

    private static string With(Expectation[] wanted) => wanted.Length == 0 ? "" : $" with{Lines(wanted.Select(expectation => expectation.ToString()))}";

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"\n  {line}"));

    private static List<string> Differences(SynthesizedBlock block, Expectation[] wanted) =>
    [
        .. from expectation in wanted
           where !expectation.IsMetBy(block)
           let found = block.ValuesAt(expectation.Path)
           select $"{expectation.Path}: expected {expectation.Value?.ToString() ?? "nothing"}, found "
               + (found.Count == 0 ? "nothing" : string.Join(" and ", found.Select(Expected.Text))),
    ];

    private static string Inventory(SynthesizedBlock[] blocks) => blocks.Length == 0
        ? "\nIt is empty."
        : $"\nIt has:{Lines(blocks.GroupBy(block => block.Type.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()})"))}";
}
