using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Audit.Pipelines;

/// <summary>Reads YAML nodes in the forms that pipelines use.</summary>
internal static class YamlNodes
{
    public static YamlNode? At(this YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(this YamlNode? node) => (node as YamlScalarNode)?.Value;

    public static IEnumerable<(string Key, YamlNode KeyNode, YamlNode Value)> Members(this YamlNode? node) =>
        (node as YamlMappingNode)?.Children.Select(child => (child.Key.Text() ?? "", child.Key, child.Value)) ?? [];

    /// <summary>Returns a scalar as a list with one item, a list as its scalars, a mapping as its keys.</summary>
    public static IReadOnlyList<string> Texts(this YamlNode? node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        YamlSequenceNode list => [.. list.Children.Select(Text).OfType<string>()],
        YamlMappingNode mapping => [.. mapping.Children.Keys.Select(Text).OfType<string>()],
        _ => [],
    };

    public static IReadOnlyDictionary<string, string> Pairs(this YamlNode? node) =>
        node.Members().ToDictionary(member => member.Key, member => member.Value.Text() ?? "");

    public static bool IsTrue(this YamlNode? node) => node.Text() is { } text && text != "false";

    public static int Line(this YamlNode node) => (int)node.Start.Line;

    /// <summary>Returns the lines of a script. The lines of a block start below its indicator.</summary>
    public static IReadOnlyList<PipelineLine> Script(this YamlNode? node, string path) => node switch
    {
        YamlScalarNode scalar => [.. PipelineLine.Of(
            path, scalar.Line() + (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0), scalar.Value ?? "")],
        YamlSequenceNode list => [.. list.Children.SelectMany(child => child.Script(path))],
        _ => [],
    };

    /// <summary>Returns every scalar and key below a node, with its location.</summary>
    public static IEnumerable<PipelineLine> AllText(this YamlNode node, string path) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => child.Value is YamlScalarNode { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } value
            ? [new PipelineLine($"{path}:{child.Key.Line()}", $"{child.Key.Text()}: {value.Value}")]
            : child.Key.AllText(path).Concat(child.Value.AllText(path))),
        YamlSequenceNode list => list.Children.SelectMany(child => child.AllText(path)),
        _ => node.Script(path),
    };
}
