using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Testing.Yaml;

/// <summary>Reading a YAML document as a platform does that gets its text.</summary>
public static class YamlNodes
{
    /// <summary>The root of a text with one document, which is a mapping.</summary>
    public static YamlMappingNode Parse(string text) => (YamlMappingNode)Documents(text).Single();

    /// <summary>The root of every document.</summary>
    public static IEnumerable<YamlNode> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Select(document => document.RootNode);
    }

    /// <summary>What stands at a path of keys; null where one of them is missing.</summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path) node = node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
        return node;
    }

    public static string Text(this YamlNode? node) => (node as YamlScalarNode)?.Value ?? "";

    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node) =>
        (node as YamlMappingNode)?.Children.Select(child => (child.Key.Text(), child.Value)) ?? [];

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node switch
    {
        YamlSequenceNode sequence => sequence.Children,
        null => [],
        _ => [node],
    };

    /// <summary>All texts below a node.</summary>
    public static IEnumerable<string> Texts(this YamlNode? node) => node switch
    {
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode sequence => sequence.Children.SelectMany(Texts),
        YamlMappingNode mapping => mapping.Children.SelectMany(child => child.Value.Texts().Prepend(child.Key.Text())),
        _ => [],
    };

    /// <summary>The same as JSON, with what YAML 1.2 takes for booleans and numbers.</summary>
    public static JsonNode? ToJson(this YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(child.Key.Text(), child.Value.ToJson()))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: not ScalarStyle.Plain } quoted => quoted.Value,
        YamlScalarNode { Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Value: "" or "null" or "~" } => null,
        YamlScalarNode plain when int.TryParse(plain.Value, CultureInfo.InvariantCulture, out var number) => number,
        _ => node.Text(),
    };
}
