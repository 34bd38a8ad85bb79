namespace Constructs;

/// <summary>Something that others can depend on. Its <see cref="Dependable"/> defines what it represents.</summary>
public interface IDependable;

/// <summary>A node of the construct tree.</summary>
public interface IConstruct : IDependable
{
    /// <summary>The node of this construct in the tree.</summary>
    Node Node { get; }
}

/// <summary>A check that runs when the tree is validated.</summary>
public interface IValidation
{
    /// <summary>Returns the validation errors.</summary>
    /// <returns>One message per error; empty if the construct is valid.</returns>
    string[] Validate();
}

/// <summary>The order in which <see cref="Node.FindAll"/> returns constructs.</summary>
public enum ConstructOrder
{
    /// <summary>Constructs come before their children.</summary>
    PREORDER,

    /// <summary>Constructs come after their children.</summary>
    POSTORDER,
}
