using Infra.Contracts.Problems;

namespace Infra.Constructs.Estates;

/// <summary>
/// A construct whose path has changed. Addresses in the state follow from paths, so each of its resources gets a <c>moved</c> block; without it
/// Terraform would destroy and recreate them.
/// </summary>
/// <param name="construct">The construct at its new path.</param>
/// <param name="from">Its previous path below the stack.</param>
internal sealed class ConstructMove(EstateConstruct construct, string from)
{
    private readonly IReadOnlyList<string> _from = from.Split('/');

    /// <summary>Records the previous address of every resource of the construct. Call it once all of them are described.</summary>
    /// <exception cref="InfraException">INFRA1109: the previous path is malformed or still in use. INFRA1110: no resource has moved.</exception>
    public void Apply()
    {
        if (_from.Any(id => id.Length == 0)) throw Refuse("INFRA1109", $"MovedFrom(\"{from}\") is not a path below the stack.", "Write the old ids with a slash between, such as Network/Vpc.");
        if (Find(construct.Stack.Node, _from) is not null)
            throw Refuse("INFRA1109", $"MovedFrom(\"{from}\"): {construct.Stack.Name}/{from} still exists, and one state can't hold both at its address.", "Name the old path.");

        var moved = construct.Node.FindAll().OfType<TerraformResource>().Where(Moves).ToList();
        if (moved.Count == 0) throw Refuse("INFRA1110", $"MovedFrom(\"{from}\"): it has no resource whose address depends on its path.", "Remove the call.");
        foreach (var resource in moved) resource.MoveFromId(AddressAt([.. _from, .. PathOf(resource).Skip(PathOf(construct).Count)], resource));
    }

    /// <summary>Whether the resource moves with the construct: its address follows from the construct's path, and it declares no move of its own.</summary>
    private bool Moves(TerraformResource resource) => resource.HasResourceMove() is null && AddressAt(PathOf(resource), resource) == $"{resource.TerraformResourceType}.{resource.FriendlyUniqueId}";

    /// <summary>The construct's path below the stack.</summary>
    private List<string> PathOf(Construct of) => [.. of.Node.Path.Split('/').Skip(construct.Stack.Node.Path.Split('/').Length)];

    /// <summary>The address that CDKTF gives a resource of this type at a path. CDKTF computes it, so that the naming rule is not duplicated here.</summary>
    private string AddressAt(IReadOnlyList<string> path, TerraformResource resource)
    {
        Construct scope = new TerraformStack(new App(), construct.Stack.Name);
        foreach (var id in path.SkipLast(1)) scope = new Construct(scope, id);
        return $"{resource.TerraformResourceType}.{new TerraformElement(scope, path[^1]).FriendlyUniqueId}";
    }

    private static Node? Find(Node node, IReadOnlyList<string> path) =>
        path.Aggregate((Node?)node, (at, id) => at?.TryFindChild(id)?.Node);

    private InfraException Refuse(string code, string fact, string remedy) => new(ExitCode.Failed, new Problem(code, construct.ConstructPath, fact, remedy));
}
