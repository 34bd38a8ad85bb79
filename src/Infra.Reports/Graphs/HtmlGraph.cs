using Infra.Contracts.Synthesized;
using Infra.Reports.Pages;

namespace Infra.Reports.Graphs;

/// <summary>The graph as a page of its own: the picture, and a table for those who search.</summary>
internal static class HtmlGraph
{
    public static string Render(SynthOutput output, StackGraph graph) => HtmlPage.Render(
        $"Stacks of {output.Estate.Name}",
        $"""
        <h1>Stacks of {HtmlPage.Encode(output.Estate.Name)}</h1>
        <div class="picture">
        {SvgGraph.Render(graph)}</div>
        {HtmlPage.Table(["stack", "wave", "reads", "resources"], graph.Nodes.Select(Row))}
        """);

    private static string Row(GraphNode node) =>
        HtmlPage.Cell(node.Stack.Name, "name") + HtmlPage.Cell($"{node.Column + 1}") + HtmlPage.Cell(string.Join(", ", node.Stack.Dependencies))
        + HtmlPage.Cell($"{node.Stack.Resources.Count(resource => resource.Kind == ResourceKind.Managed)}");
}
