using Infra.Policy.Rules;

namespace Infra.Policy.Coverage;

/// <summary>
/// Every scanner rule for the clouds in scope. The files beside this one contain the scanner's data, and the
/// status if no rule of Infra has its id.
/// </summary>
public static class CoverageTable
{
    private const int Columns = 6;

    /// <summary>The clouds, in the order of the table.</summary>
    public static IReadOnlyList<string> Clouds { get; } = ["aws", "google", "azure", "terraform"];

    /// <summary>The rows of a cloud, in the order of its file, with their status for the given rules.</summary>
    public static IReadOnlyList<CoverageRow> Rows(string cloud, IReadOnlyList<Rule> rules)
    {
        var byId = rules.SelectMany(rule => rule.Ids, (rule, id) => (rule, id)).ToLookup(pair => pair.id, pair => pair.rule);
        using var stream = typeof(CoverageTable).Assembly.GetManifestResourceStream($"Infra.Policy.Coverage.{cloud}.csv")
            ?? throw new ArgumentException($"There is no coverage table for {cloud}; there is one for {string.Join(", ", Clouds)}.", nameof(cloud));
        using var text = new StreamReader(stream);
        return [.. Lines(text).Skip(1).Select(line => ToRow(line, byId))];
    }

    private static IEnumerable<string> Lines(StreamReader text)
    {
        while (text.ReadLine() is { } line) yield return line;
    }

    private static CoverageRow ToRow(string line, ILookup<string, Rule> rules)
    {
        if (line.Split(';') is not { Length: Columns } cells) throw new FormatException($"A row has {Columns} columns: {line}");
        var rule = rules[cells[0]].FirstOrDefault();
        var verdict = (rule, cells[3]) switch
        {
            (not null, "") => CoverageVerdict.Implemented,
            (null, "not applicable") => CoverageVerdict.NotApplicable,
            (null, "left out") => CoverageVerdict.LeftOut,
            (null, _) => throw new FormatException($"{cells[0]} needs a rule, or a verdict: \"not applicable\" or \"left out\"."),
            _ => throw new FormatException($"{cells[0]} has a rule and the verdict \"{cells[3]}\". Leave its last three columns empty."),
        };
        return new(
            cells[0],
            cells[1].Length == 0 ? null : Enum.Parse<Severity>(cells[1]),
            cells[2].Split(' '),
            verdict,
            rule?.Title ?? cells[4],
            cells[5]);
    }
}
