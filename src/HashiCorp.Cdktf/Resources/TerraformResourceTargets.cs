using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>The resources of a stack that others move to, by their marks.</summary>
public class TerraformResourceTargets : DeputyBase
{
    private readonly Dictionary<string, TerraformResource> _targets = new(StringComparer.Ordinal);

    /// <summary>Marks a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="target">The mark, unique in the stack.</param>
    /// <exception cref="InvalidOperationException">The mark is taken.</exception>
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

    /// <summary>The resource with a mark.</summary>
    /// <param name="target">The mark.</param>
    /// <exception cref="InvalidOperationException">No resource of the stack has it.</exception>
    public virtual TerraformResource GetResourceByTarget(string target) =>
        _targets.GetValueOrDefault(target) ?? throw new InvalidOperationException(
            $"""
            Target "{target}" has not been set.
            Call AddMoveTarget("{target}") on the resource to move to, in the same stack. Marks that are set:
            {string.Join('\n', _targets.Select(pair => $"{pair.Key}: {pair.Value.Node.Id}"))}
            """);
}
