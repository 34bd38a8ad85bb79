using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Coverage;

/// <summary>A control of a compliance frame that a rule answers. What a frame asks of people and processes is none of a gate's.</summary>
/// <param name="Frame">The frame, such as <c>CIS AWS</c>.</param>
/// <param name="Control">Its number of the control.</param>
public sealed record ComplianceFrame(string Frame, string Control)
{
    private static readonly ILookup<string, ComplianceFrame> ById = EmbeddedTable.Lines("Coverage.frames.txt")
        .Select(line => line.Split(';'))
        .SelectMany(cells => cells[2].Split(' ').Select(id => (Id: id, Control: new ComplianceFrame(cells[0], cells[1]))))
        .ToLookup(row => row.Id, row => row.Control);

    /// <summary>The frames, in the order of the columns.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Benchmark.All.Select(benchmark => benchmark.Frame)];

    /// <summary>Every id that the table of frames names.</summary>
    public static IEnumerable<string> Ids => ById.Select(group => group.Key);

    /// <summary>Every control that the table of frames names.</summary>
    public static IEnumerable<ComplianceFrame> Controls => ById.SelectMany(group => group).Distinct();

    /// <summary>What a rule answers, under any of its ids.</summary>
    public static IReadOnlyList<ComplianceFrame> Of(Rule rule) => [.. rule.Ids.SelectMany(id => ById[id]).Distinct().OrderBy(control => All.ToList().IndexOf(control.Frame))];

    /// <summary>The controls of one frame that a rule answers, for a cell of a table; empty for none.</summary>
    public static string Cell(Rule? rule, string frame) =>
        rule is null ? "" : string.Join(", ", Of(rule).Where(control => control.Frame == frame).Select(control => control.Control));

    /// <inheritdoc />
    public override string ToString() => $"{Frame} {Control}";
}
