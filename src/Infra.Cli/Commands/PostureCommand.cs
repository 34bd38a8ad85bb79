using System.CommandLine;
using System.Text;
using Infra.Cli.Building;
using Infra.Cli.Terminals;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary><c>infra posture</c>: what a hardened environment has that a relaxed one has not. The page that auditors read.</summary>
internal static class PostureCommand
{
    private static readonly string[] Columns = ["construct", "setting", "relaxed", "hardened", "controls"];

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
            var rows = output.Estate.Postures
                .SelectMany(posture => posture.Settings.Select(setting => (Construct: Construct(posture), Setting: setting)))
                .Where(row => row.Setting.Differs || parsed.GetValue(all)).ToList();
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Json(rows) : Markdown(rows));
            return (int)ExitCode.Done;
        });
        return command;
    }

    internal static string Markdown(IEnumerable<(string Construct, PostureSetting Setting)> rows)
    {
        var cells = rows.Select(row => new[]
        {
            row.Construct, row.Setting.Name, row.Setting.Relaxed, row.Setting.Hardened, string.Join(", ", row.Setting.Controls),
        }).Prepend(Columns).ToList();
        var widths = Columns.Select((_, column) => cells.Max(line => line[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var (line, index) in cells.Select((line, index) => (line, index)))
        {
            table.Append("| ").AppendJoin(" | ", line.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
            if (index == 0) table.Append('|').AppendJoin('|', widths.Select(width => new string('-', width + 2))).Append("|\n");
        }

        return table.ToString();
    }

    private static string Json(IEnumerable<(string Construct, PostureSetting Setting)> rows) => JsonText.Of(
        rows.Select(row => new { construct = row.Construct, setting = row.Setting.Name, relaxed = row.Setting.Relaxed, hardened = row.Setting.Hardened, controls = row.Setting.Controls }));

    private static string Construct(PostureEntry posture) =>
        posture.Name.EndsWith("Posture", StringComparison.Ordinal) ? posture.Name[..^"Posture".Length] : posture.Name;
}
