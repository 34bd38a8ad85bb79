using System.Xml.Linq;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class GraphTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public GraphTests() => _estate
        .Add("aws-foundation", [])
        .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")))
        .Add("aws-dev-cluster", [], "aws-dev-network")
        .Add("google-dev-network", [])
        .Add("aws-dev-apps", [], "aws-dev-network", "aws-dev-cluster");

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("mermaid", "graph.mmd")]
    [InlineData("json", "graph.json")]
    [InlineData("svg", "graph.svg")]
    [InlineData("html", "graph.html")]
    public async Task Graph_in_each_format_is_what_was_reviewed(string format, string snapshot)
    {
        var result = await _estate.RunAsync("graph", "--format", format);

        Assert.Equal(0, result.ExitCode);
        Snapshot.Match(snapshot, result.Output);
    }

    [Fact]
    public async Task Picture_has_a_box_for_each_stack_and_an_arrow_for_each_dependency_and_no_box_on_another()
    {
        var svg = XDocument.Parse((await _estate.RunAsync("graph", "--format", "svg")).Output);

        var boxes = Elements(svg, "rect").Select(box => (X: (string)box.Attribute("x")!, Y: (string)box.Attribute("y")!)).ToList();
        Assert.Equal(5, boxes.Count);
        Assert.Equal(5, boxes.Distinct().Count());
        Assert.Equal(3, Elements(svg, "path").Count(path => (string?)path.Attribute("class") == "edge"));
    }

    [Fact]
    public async Task Page_needs_nothing_from_elsewhere()
    {
        var page = (await _estate.RunAsync("graph", "--format", "html")).Output;

        Assert.DoesNotMatch("""src=|href="[^#]|@import|url\(http""", page);
    }

    private static IEnumerable<XElement> Elements(XDocument svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);
}
