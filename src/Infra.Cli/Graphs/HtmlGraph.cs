using System.Net;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Graphs;

/// <summary>The graph as a page of its own: the picture, and a table for those who search.</summary>
internal static class HtmlGraph
{
    public static string Render(SynthOutput output, StackGraph graph) =>
        $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Stacks of {{Encode(output.Estate.Name)}}</title>
        <style>body{font:15px system-ui,sans-serif;margin:2rem;color:#223}table{border-collapse:collapse;margin-top:2rem}td,th{text-align:left;padding:.3rem 1.2rem .3rem 0;border-bottom:1px solid #dde}.picture{overflow-x:auto}</style>
        </head>
        <body>
        <h1>Stacks of {{Encode(output.Estate.Name)}}</h1>
        <div class="picture">
        {{SvgGraph.Render(graph)}}</div>
        <table>
        <tr><th>stack</th><th>wave</th><th>reads</th><th>resources</th></tr>
        {{string.Concat(graph.Nodes.Select(Row))}}</table>
        </body>
        </html>

        """;

    private static string Row(GraphNode node) =>
        $"<tr><td>{Encode(node.Stack.Name)}</td><td>{node.Column + 1}</td><td>{Encode(string.Join(", ", node.Stack.Dependencies))}</td>"
        + $"<td>{node.Stack.Resources.Count(resource => resource.Kind == ResourceKind.Managed)}</td></tr>\n";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
