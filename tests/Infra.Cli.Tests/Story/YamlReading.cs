using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests.Story;

/// <summary>Reading pipelines as their forges do.</summary>
internal static class YamlReading
{
    public static YamlNode Yaml(this string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    public static YamlNode? At(this YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public static string Text(this YamlNode? node) => (node as YamlScalarNode)?.Value ?? "";

    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node) =>
        (node as YamlMappingNode)?.Children.Select(child => (child.Key.Text(), child.Value)) ?? [];

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];
}
