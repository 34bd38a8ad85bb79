using System.Net;
using System.Text;

namespace Infra.Reports.Graphs;

/// <summary>The graph as a picture: a column for each wave, an arrow from each stack to those that read it.</summary>
internal static class SvgGraph
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 34;
    private const int ColumnGap = 90;
    private const int RowGap = 14;
    private const int Margin = 20;
    private const int Heading = 26;

    /// <summary>A self-contained SVG document.</summary>
    public static string Render(StackGraph graph)
    {
        var columns = graph.Nodes.Select(node => node.Column).DefaultIfEmpty().Max() + 1;
        var rows = graph.Nodes.Select(node => node.Row).DefaultIfEmpty().Max() + 1;
        var width = (2 * Margin) + (columns * BoxWidth) + ((columns - 1) * ColumnGap);
        var height = (2 * Margin) + Heading + (rows * BoxHeight) + ((rows - 1) * RowGap);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n");
        svg.Append("<style>.wave{fill:#667}.edge{fill:none;stroke:#99a;stroke-width:1.4}.box{stroke-width:1.4}.aws{fill:#fff3e0;stroke:#e69138}.google{fill:#e8f0fe;stroke:#4a86e8}.azure{fill:#e3f2fd;stroke:#0078d4}.github{fill:#f0f0f3;stroke:#555}</style>\n");
        svg.Append("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#99a\"/></marker></defs>\n");
        for (var column = 0; column < columns; column++)
            svg.Append($"<text class=\"wave\" x=\"{X(column) + (BoxWidth / 2)}\" y=\"{Margin + 12}\" text-anchor=\"middle\">wave {column + 1}</text>\n");
        foreach (var (from, to) in graph.Edges) svg.Append(Edge(from, to));
        foreach (var node in graph.Nodes) svg.Append(Box(node));
        return svg.Append("</svg>\n").ToString();
    }

    private static string Edge(GraphNode from, GraphNode to)
    {
        var (x1, y1) = (X(from.Column) + BoxWidth, Y(from.Row) + (BoxHeight / 2));
        var (x2, y2) = (X(to.Column), Y(to.Row) + (BoxHeight / 2));
        var bend = ColumnGap / 2;
        return $"<path class=\"edge\" marker-end=\"url(#arrow)\" d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\"/>\n";
    }

    private static string Box(GraphNode node)
    {
        var (x, y) = (X(node.Column), Y(node.Row));
        var name = WebUtility.HtmlEncode(node.Stack.Name);
        return $"<rect class=\"box {WebUtility.HtmlEncode(node.Stack.Entry.Cloud)}\" x=\"{x}\" y=\"{y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"/>"
            + $"<text x=\"{x + (BoxWidth / 2)}\" y=\"{y + 22}\" text-anchor=\"middle\">{name}</text>\n";
    }

    private static int X(int column) => Margin + (column * (BoxWidth + ColumnGap));

    private static int Y(int row) => Margin + Heading + (row * (BoxHeight + RowGap));
}
