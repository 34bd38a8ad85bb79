using System.CommandLine;
using System.Text;
using Infra.Contracts.Problems;
using Infra.Reports.Postures;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra posture</c>: how hardened environments differ from relaxed ones, for auditors.</summary>
internal static class PostureCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Also the settings that are the same in both presets" };
        var construct = new Option<string?>("--construct") { Description = "Only the settings of this construct, such as Vpc" };
        var json = new JsonOption<IEnumerable<PostureDelta>>(Form) { Description = "As JSON" };
        var stacks = new StackArguments();
        var command = new Command("posture", "Show how relaxed and hardened environments differ, as a table: Markdown in a pipe, as wide as the window at a terminal") { all, construct, json };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var rows = Of(parsed.GetValue(construct), PostureDelta.Rows(output.Estate, all: true)).Where(row => row.Setting.Differs || parsed.GetValue(all)).ToList();
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Form.Of(rows) : terminal.Width is { } width ? Table(rows, width) : Markdown(rows));
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Returns the settings of one construct, or all.</summary>
    /// <exception cref="InfraException">INFRA0224: no construct with this name has a posture.</exception>
    private static IEnumerable<PostureDelta> Of(string? construct, IReadOnlyList<PostureDelta> rows)
    {
        var known = rows.Select(row => row.Construct).Distinct().ToList();
        if (construct is null || known.Contains(construct)) return rows.Where(row => construct is null || row.Construct == construct);
        throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0224", $"--construct {construct}", $"No construct of that name has a posture; those that have one are {string.Join(", ", known)}.", Spelling.Hint(construct, known)));
    }

    /// <summary>In a narrow window there is one column less, and settings are below the name of their construct.</summary>
    private static string Table(IReadOnlyList<PostureDelta> rows, int width)
    {
        IReadOnlyList<IReadOnlyList<string>> whole = [PostureDelta.Columns, .. rows.Select(row => row.Cells)];
        if (TextTable.Width(whole) <= width) return TextTable.Render(whole, width);
        var below = rows.GroupBy(row => row.Construct).SelectMany(construct => construct.Select(row => (IReadOnlyList<string>)[$"  {row.Cells[1]}", .. row.Cells.Skip(2)]).Prepend([construct.Key, "", "", ""]));
        return TextTable.Render([.. PostureDelta.Columns.Skip(1)], below, width);
    }

    internal static string Markdown(IEnumerable<PostureDelta> rows)
    {
        var cells = rows.Select(row => row.Cells).Prepend(PostureDelta.Columns).ToList();
        var widths = PostureDelta.Columns.Select((_, column) => cells.Max(line => line[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var (line, index) in cells.Select((line, index) => (line, index)))
        {
            table.Append("| ").AppendJoin(" | ", line.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
            if (index == 0) table.Append('|').AppendJoin('|', widths.Select(width => new string('-', width + 2))).Append("|\n");
        }

        return table.ToString();
    }

    private static JsonForm<IEnumerable<PostureDelta>> Form { get; } = JsonForm.Of((IEnumerable<PostureDelta> rows) =>
        rows.Select(row => new { construct = row.Construct, setting = row.Setting.Name, relaxed = row.Setting.Relaxed, hardened = row.Setting.Hardened, controls = row.Setting.Controls }));
}
