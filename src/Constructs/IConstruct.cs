namespace Constructs;

/// <summary>Something that others can depend on. What it stands for is told by its <see cref="Dependable"/>.</summary>
public interface IDependable;

/// <summary>A node of the construct tree.</summary>
public interface IConstruct : IDependable
{
    /// <summary>The place of this construct in the tree.</summary>
    Node Node { get; }
}

/// <summary>A check that runs when the tree is validated.</summary>
public interface IValidation
{
    /// <summary>Says what is wrong.</summary>
    /// <returns>One message per error; empty when all is well.</returns>
    string[] Validate();
}

/// <summary>The order in which <see cref="Node.FindAll"/> returns constructs.</summary>
public enum ConstructOrder
{
    /// <summary>A construct comes before its children.</summary>
    PREORDER,

    /// <summary>A construct comes after its children.</summary>
    POSTORDER,
}
