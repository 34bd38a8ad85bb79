using System.Text;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Renders the tree of constructs below a construct.</summary>
internal static class ConstructTree
{
    public static string Draw(IConstruct root)
    {
        var text = new StringBuilder();
        text.Append(root.Node.Id.Length == 0 ? "App" : Name(root)).Append('\n');
        DrawChildren(root, "", text);
        return text.ToString();
    }

    private static void DrawChildren(IConstruct parent, string indent, StringBuilder text)
    {
        var children = parent.Node.Children;
        for (var i = 0; i < children.Length; i++)
        {
            text.Append(indent).Append(i == children.Length - 1 ? "└── " : "├── ").Append(Name(children[i])).Append('\n');
            DrawChildren(children[i], indent + "    ", text);
        }
    }

    private static string Name(IConstruct construct) => $"{construct.Node.Id} ({TypeName.Of(construct)})";
}
