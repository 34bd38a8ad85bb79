using Amazon.JSII.Runtime.Deputy;

namespace Constructs;

/// <summary>The building block of a construct tree: it has a parent, an id that is unique among its siblings, and children.</summary>
public class Construct : DeputyBase, IConstruct
{
    /// <summary>Adds a construct to the tree.</summary>
    /// <param name="scope">The parent; <see langword="null"/> only for the root.</param>
    /// <param name="id">
    /// The id, unique among the children of <paramref name="scope"/>; may be empty only for the root. Slashes are replaced with <c>--</c>.
    /// </param>
    /// <exception cref="InvalidOperationException">The id is empty or taken, or the scope is locked.</exception>
    public Construct(Construct? scope, string? id)
    {
        Node = new Node(this, scope, id ?? "");
    }

    /// <summary>The node of this construct in the tree.</summary>
    public virtual Node Node { get; }

    /// <summary>Whether <paramref name="x"/> is a construct.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsConstruct(object? x) => x is Construct;

    /// <summary>Returns the path of the construct, or <c>&lt;root&gt;</c> for a root without an id.</summary>
    public override string ToString() => Node.Path is { Length: > 0 } path ? path : "<root>";
}

/// <summary>The root of a tree.</summary>
/// <param name="id">The id of the root. Default: empty.</param>
public class RootConstruct(string? id = null) : Construct(null, id ?? "");
