using System.Net;
using System.Text;

namespace Infra.Reports.Graphs;

/// <summary>Renders the graph as a picture: a column per wave, and an arrow from each stack to those that read it.</summary>
internal static class SvgGraph
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 34;
    private const int ColumnGap = 90;
    private const int RowGap = 14;
    private const int Margin = 20;
    private const int Heading = 26;

    private const string Style =
        ".wave{fill:#565e71}.edge{fill:none;stroke:#8087a0;stroke-width:1.4}.box{stroke-width:1.4;fill:#f3f5f9;stroke:#565e71}.aws{fill:#fff3e0;stroke:#b45f06}.google{fill:#e8f0fe;stroke:#1a56c4}"
        + ".azure{fill:#e3f2fd;stroke:#0067b8}.label{fill:#1d2333}a:focus-visible .box,a:hover .box{stroke-width:3}"
        + "@media screen and (prefers-color-scheme:dark){.wave{fill:#a9b0c2}.box{fill:#2a3040;stroke:#a9b0c2}.aws{fill:#3d2c14;stroke:#f0a850}.google{fill:#1c2c4d;stroke:#8fbaff}.azure{fill:#12304a;stroke:#6cb8f5}.label{fill:#e5e8f0}}";

    /// <summary>Returns a self-contained SVG document.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="linkOf">The link of a stack's box; null for none.</param>
    public static string Render(StackGraph graph, Func<string, string>? linkOf = null)
    {
        var columns = graph.Nodes.Select(node => node.Column).DefaultIfEmpty().Max() + 1;
        var rows = graph.Nodes.Select(node => node.Row).DefaultIfEmpty().Max() + 1;
        var width = (2 * Margin) + (columns * BoxWidth) + ((columns - 1) * ColumnGap);
        var height = (2 * Margin) + Heading + (rows * BoxHeight) + ((rows - 1) * RowGap);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"{(linkOf is null ? "img" : "group")}\" aria-label=\"The stacks in the waves in which they are deployed\">\n");
        svg.Append($"<style>{Style}</style>\n");
        svg.Append("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#8087a0\"/></marker></defs>\n");
        for (var column = 0; column < columns; column++)
            svg.Append($"<text class=\"wave\" x=\"{X(column) + (BoxWidth / 2)}\" y=\"{Margin + 12}\" text-anchor=\"middle\">wave {column + 1}</text>\n");
        foreach (var (from, to) in graph.Edges) svg.Append(Edge(from, to));
        foreach (var node in graph.Nodes) svg.Append(Linked(Box(node), linkOf?.Invoke(node.Stack.Name)));
        return svg.Append("</svg>\n").ToString();
    }

    private static string Edge(GraphNode from, GraphNode to)
    {
        var (x1, y1) = (X(from.Column) + BoxWidth, Y(from.Row) + (BoxHeight / 2));
        var (x2, y2) = (X(to.Column), Y(to.Row) + (BoxHeight / 2));
        var bend = ColumnGap / 2;
        return $"<path class=\"edge\" marker-end=\"url(#arrow)\" d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\"/>\n";
    }

    private static string Linked(string box, string? url) => url is null ? box : $"<a href=\"{WebUtility.HtmlEncode(url)}\">{box.TrimEnd('\n')}</a>\n";

    private static string Box(GraphNode node)
    {
        var (x, y) = (X(node.Column), Y(node.Row));
        var name = WebUtility.HtmlEncode(node.Stack.Name);
        return $"<rect class=\"box {WebUtility.HtmlEncode(node.Stack.Entry.Cloud)}\" x=\"{x}\" y=\"{y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"/>"
            + $"<text class=\"label\" x=\"{x + (BoxWidth / 2)}\" y=\"{y + 22}\" text-anchor=\"middle\">{name}</text>\n";
    }

    private static int X(int column) => Margin + (column * (BoxWidth + ColumnGap));

    private static int Y(int row) => Margin + Heading + (row * (BoxHeight + RowGap));
}
