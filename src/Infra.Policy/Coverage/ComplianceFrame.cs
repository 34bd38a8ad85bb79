using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Coverage;

/// <summary>A control of a compliance framework that a rule covers. Requirements for people and processes are not covered by a gate.</summary>
/// <param name="Frame">The frame, such as <c>CIS AWS</c>.</param>
/// <param name="Control">The number of the control.</param>
public sealed record ComplianceFrame(string Frame, string Control)
{
    private static readonly ILookup<string, ComplianceFrame> ById = EmbeddedTable.Lines("Coverage.frames.txt")
        .Select(line => line.Split(';'))
        .SelectMany(cells => cells[2].Split(' ').Select(id => (Id: id, Control: new ComplianceFrame(cells[0], cells[1]))))
        .ToLookup(row => row.Id, row => row.Control);

    /// <summary>The frameworks, in the order of the columns.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Benchmark.All.Select(benchmark => benchmark.Frame)];

    /// <summary>Every rule id in the table of frameworks.</summary>
    public static IEnumerable<string> Ids => ById.Select(group => group.Key);

    /// <summary>Every control in the table of frameworks.</summary>
    public static IEnumerable<ComplianceFrame> Controls => ById.SelectMany(group => group).Distinct();

    /// <summary>The controls that a rule covers, under any of its ids.</summary>
    public static IReadOnlyList<ComplianceFrame> Of(Rule rule) => [.. rule.Ids.SelectMany(id => ById[id]).Distinct().OrderBy(control => All.ToList().IndexOf(control.Frame))];

    /// <summary>The controls of one framework that a rule covers, for a table cell; empty for none.</summary>
    public static string Cell(Rule? rule, string frame) =>
        rule is null ? "" : string.Join(", ", Of(rule).Where(control => control.Frame == frame).Select(control => control.Control));

    /// <inheritdoc />
    public override string ToString() => $"{Frame} {Control}";
}
