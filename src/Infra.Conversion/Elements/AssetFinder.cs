using Infra.Conversion.Hcl;

namespace Infra.Conversion.Elements;

/// <summary>Finds paths of files that lie beside the configuration: the synthesized one is in another folder, into which they are copied.</summary>
internal sealed class AssetFinder(string folder)
{
    /// <summary>The file that an expression is the path of; null for others.</summary>
    public AssetPath? Find(Expression expression)
    {
        if (expression is not Template { Items: [ValuePart { Value: AttributeStep { Target: Root { Name: "path" }, Name: "module" or "root" or "cwd" } }, TextPart rest] }) return null;
        var path = rest.Text.TrimStart('/');
        return path.Length > 0 && !path.StartsWith("..", StringComparison.Ordinal) && Path.Exists(Path.Combine(folder, path)) ? new(path) : null;
    }
}
