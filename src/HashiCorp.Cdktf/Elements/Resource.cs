using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A construct that is in a stack.</summary>
public interface IResource : IConstruct
{
    /// <summary>The stack.</summary>
    TerraformStack Stack { get; }
}

/// <summary>Part of the API of the public packages, where it names a constructor of JavaScript. Nothing takes one.</summary>
public interface IResourceConstructor;

/// <summary>The base class of constructs that stand for a resource but write nothing by themselves.</summary>
/// <param name="scope">The parent, within a stack.</param>
/// <param name="id">Unique among the children of the parent.</param>
public abstract class Resource(Construct scope, string id) : Construct(scope, id), IResource
{
    /// <inheritdoc/>
    public virtual TerraformStack Stack => TerraformStack.Of(this);
}
