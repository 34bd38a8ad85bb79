using Infra.Contracts.Synthesized;
using Infra.Workspace.Terminals;

namespace Infra.Reports.Graphs;

/// <summary>The graph of stacks and their dependencies, laid out in deployment waves.</summary>
internal sealed class StackGraph
{
    private StackGraph(IReadOnlyList<GraphNode> nodes) => Nodes = nodes;

    /// <summary>The stacks, wave by wave.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>Pairs of a stack and a stack that reads its state.</summary>
    public IEnumerable<(GraphNode From, GraphNode To)> Edges =>
        from to in Nodes
        from name in to.Stack.Dependencies
        join source in Nodes on name equals source.Stack.Name
        select (source, to);

    /// <summary>Returns the graph of all stacks.</summary>
    public static StackGraph Of(SynthOutput output) => new(
    [
        .. SynthOutput.Waves(output.Stacks).SelectMany((wave, column) => wave
            .OrderBy(stack => stack.Entry.Cloud, StringComparer.Ordinal)
            .ThenBy(stack => stack.Entry.Environment, StringComparer.Ordinal)
            .ThenBy(stack => stack.Name, StringComparer.Ordinal)
            .Select((stack, row) => new GraphNode(stack, column, row))),
    ]);

    /// <summary>Renders the graph for <c>https://mermaid.js.org</c>, which forges render in Markdown.</summary>
    public string ToMermaid() => string.Concat(
    [
        "flowchart LR\n",
        .. Nodes.Select(node => $"  {Id(node)}[\"{node.Stack.Name}\"]\n"),
        .. Edges.Select(edge => $"  {Id(edge.From)} --> {Id(edge.To)}\n"),
    ]);

    /// <summary>Renders the graph as JSON: stacks with wave and dependencies.</summary>
    public string ToJson() => JsonText.Of(
        Nodes.Select(node => new { name = node.Stack.Name, wave = node.Column, dependencies = node.Stack.Dependencies }));

    private static string Id(GraphNode node) => node.Stack.Name.Replace('-', '_');
}
