using System.Reflection;
using System.Xml.Linq;

namespace Infra.Documentation;

/// <summary>The summaries that the compiler wrote beside an assembly.</summary>
internal sealed class XmlDocs(Assembly assembly)
{
    private readonly Dictionary<string, XElement> _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The summary of a type; empty where it has none.</summary>
    public string Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>The summary of a property; empty where it has none.</summary>
    public string Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private string Summary(string id) => _members.TryGetValue(id, out var member) && member.Element("summary") is { } summary
        ? string.Join(' ', string.Concat(summary.Nodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => Markdown.Code(code.Value),
        XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } cref => Markdown.Code(Shortened(cref.Value)),
        XElement { Name.LocalName: "see" } see when see.Attribute("langword") is { } word => Markdown.Code(word.Value),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        XText text => text.Value,
        _ => "",
    };

    /// <summary>Of <c>P:Infra.Constructs.Aws.VpcOptions.Cidr</c> <c>VpcOptions.Cidr</c>, of a type its name.</summary>
    private static string Shortened(string id)
    {
        var names = id[2..].Split('(')[0].Split('.');
        return id[0] == 'T' ? names[^1] : string.Join('.', names[^2..]);
    }
}
