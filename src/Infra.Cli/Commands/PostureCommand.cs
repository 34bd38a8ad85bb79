using System.CommandLine;
using System.Text;
using Infra.Contracts.Problems;
using Infra.Reports.Postures;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra posture</c>: what a hardened environment has that a relaxed one has not. The page that auditors read.</summary>
internal static class PostureCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Also the settings that both presets decide alike" };
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var stacks = new StackArguments();
        var command = new Command("posture", "Show how relaxed and hardened environments differ, as a Markdown table") { all, json };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var rows = PostureDelta.Rows(output.Estate, parsed.GetValue(all));
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Json(rows) : Markdown(rows));
            return (int)ExitCode.Done;
        });
        return command;
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

    private static string Json(IEnumerable<PostureDelta> rows) => JsonText.Of(
        rows.Select(row => new { construct = row.Construct, setting = row.Setting.Name, relaxed = row.Setting.Relaxed, hardened = row.Setting.Hardened, controls = row.Setting.Controls }));
}
