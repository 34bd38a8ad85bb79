using System.Globalization;
using Infra.Contracts.Synthesized;
using Infra.Reports.Pages;

namespace Infra.Reports.Graphs;

/// <summary>Renders the graph as a page: the picture, and a table to search.</summary>
internal static class HtmlGraph
{
    public static string Render(SynthOutput output, StackGraph graph) => HtmlPage.Render(
        new($"Stacks of {output.Estate.Name}", $"{output.Stacks.Count} stacks in {graph.Nodes.Select(node => node.Column).DefaultIfEmpty(-1).Max() + 1} waves", "good", []) { Calm = "A graph shows no problems." },
        [],
        [
            new("graph", "Graph", $"<div class=\"picture\" role=\"region\" aria-label=\"graph of the stacks\" tabindex=\"0\">\n{SvgGraph.Render(graph, stack => $"#stack-{stack}")}</div>\n"),
            new("stacks", "Stacks", HtmlTable.Render("stacks", ["stack", "wave", "reads", "resources"], graph.Nodes.Select(Row))),
        ]);

    private static HtmlRow Row(GraphNode node) => new(
        $"stack-{node.Stack.Name}",
        HtmlCell.Text(node.Stack.Name, "name"), HtmlCell.Text(Number(node.Column + 1)), HtmlCell.Text(node.Stack.Dependencies.Count == 0 ? "none" : string.Join(", ", node.Stack.Dependencies)),
        HtmlCell.Text(Number(node.Stack.Resources.Count(resource => resource.Kind == ResourceKind.Managed)), "number"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
