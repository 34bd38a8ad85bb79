using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>
/// Moves resources from the ids of version 0.14 and earlier, which include the stack name but no hyphens or underscores.
/// </summary>
public class MigrateIds : DeputyBase, IAspect
{
    /// <inheritdoc/>
    public virtual void Visit(IConstruct node)
    {
        if (node is not TerraformResource resource)
        {
            return;
        }

        var stack = resource.CdktfStack;
        var components = node.Node.Scopes
            .SkipWhile(scope => !ReferenceEquals(scope, stack))
            .Select(scope => scope.Node.Id)
            .Where(id => id != "Default")
            .ToList();
        resource.MoveFromId($"{resource.TerraformResourceType}.{LogicalId.Of(components, keepSeparators: false)}");
    }
}
