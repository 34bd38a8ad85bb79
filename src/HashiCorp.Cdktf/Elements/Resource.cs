using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A construct in a stack.</summary>
public interface IResource : IConstruct
{
    /// <summary>The stack.</summary>
    TerraformStack Stack { get; }
}

/// <summary>Part of the API of the public packages, where it represents a JavaScript constructor. Nothing uses it.</summary>
public interface IResourceConstructor;

/// <summary>The base class of constructs that represent a resource but write nothing themselves.</summary>
/// <param name="scope">The parent, within a stack.</param>
/// <param name="id">The id, unique among the children of the parent.</param>
public abstract class Resource(Construct scope, string id) : Construct(scope, id), IResource
{
    /// <inheritdoc/>
    public virtual TerraformStack Stack => TerraformStack.Of(this);
}
