using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Reports.Graphs;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra graph</c>: the stacks and their dependencies.</summary>
internal static class GraphCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var format = new Option<string>("--format") { Description = "mermaid, svg, html or json", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "svg", "html", "json");
        var command = new Command("graph", "Draw the stacks and their dependencies") { format };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var graph = StackGraph.Of(output);
            await terminal.Output.WriteAsync(parsed.GetValue(format) switch
            {
                "svg" => SvgGraph.Render(graph),
                "html" => HtmlGraph.Render(output, graph),
                "json" => graph.ToJson(),
                _ => graph.ToMermaid(),
            });
            return (int)ExitCode.Done;
        });
        return command;
    }
}
