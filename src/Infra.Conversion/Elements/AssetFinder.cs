using Infra.Conversion.Hcl;

namespace Infra.Conversion.Elements;

/// <summary>Finds paths of files next to the configuration. They are copied, because the synthesized configuration is in another folder.</summary>
internal sealed class AssetFinder(string folder)
{
    /// <summary>Returns the file whose path an expression is; null otherwise.</summary>
    public AssetPath? Find(Expression expression)
    {
        if (expression is not Template { Items: [ValuePart { Value: AttributeStep { Target: Root { Name: "path" }, Name: "module" or "root" or "cwd" } }, TextPart rest] }) return null;
        var path = rest.Text.TrimStart('/');
        return path.Length > 0 && !path.StartsWith("..", StringComparison.Ordinal) && Path.Exists(Path.Combine(folder, path)) ? new(path) : null;
    }
}
