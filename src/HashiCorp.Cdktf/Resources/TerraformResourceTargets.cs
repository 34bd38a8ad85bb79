using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>The move targets of a stack, by name.</summary>
public class TerraformResourceTargets : DeputyBase
{
    private readonly Dictionary<string, TerraformResource> _targets = new(StringComparer.Ordinal);

    /// <summary>Names a resource as a target.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="target">The target name, unique in the stack.</param>
    /// <exception cref="InvalidOperationException">The target name is already used.</exception>
    public virtual void AddResourceTarget(TerraformResource resource, string target)
    {
        if (!_targets.TryAdd(target, resource))
        {
            throw new InvalidOperationException(
                $"""
                Target "{target}" has already been used for the construct {_targets[target].Node.Id}.
                Marks are unique in a stack. Give this resource another one.
                """);
        }
    }

    /// <summary>Returns the resource with a target name.</summary>
    /// <param name="target">The target name.</param>
    /// <exception cref="InvalidOperationException">No resource in the stack has the target name.</exception>
    public virtual TerraformResource GetResourceByTarget(string target) =>
        _targets.GetValueOrDefault(target) ?? throw new InvalidOperationException(
            $"""
            Target "{target}" has not been set.
            Call AddMoveTarget("{target}") on the resource to move to, in the same stack. Marks that are set:
            {string.Join('\n', _targets.Select(pair => $"{pair.Key}: {pair.Value.Node.Id}"))}
            """);
}
