using Infra.Contracts.Problems;

namespace Infra.Constructs.Estates;

/// <summary>
/// A construct whose path has changed. Addresses in the state follow from paths, so each of its resources says where it was; without that
/// Terraform would destroy and create them.
/// </summary>
/// <param name="construct">The construct, where it is now.</param>
/// <param name="from">Its path below the stack before.</param>
internal sealed class ConstructMove(EstateConstruct construct, string from)
{
    private readonly IReadOnlyList<string> _from = from.Split('/');

    /// <summary>Gives every resource of the construct its old address, once all of them are described.</summary>
    /// <exception cref="InfraException">INFRA1109: nothing can have moved from there. INFRA1110: nothing has moved.</exception>
    public void Apply()
    {
        if (_from.Any(id => id.Length == 0)) throw Refuse("INFRA1109", $"MovedFrom(\"{from}\") is not a path below the stack.", "Write the old ids with a slash between, such as Network/Vpc.");
        if (Find(construct.Stack.Node, _from) is not null)
            throw Refuse("INFRA1109", $"MovedFrom(\"{from}\"): {construct.Stack.Name}/{from} is still there, and one state can't hold both under its address.", "Name the path that is gone.");

        var moved = construct.Node.FindAll().OfType<TerraformResource>().Where(Moves).ToList();
        if (moved.Count == 0) throw Refuse("INFRA1110", $"MovedFrom(\"{from}\"): it has no resource whose address follows from its path.", "Remove the call.");
        foreach (var resource in moved) resource.MoveFromId(AddressAt([.. _from, .. PathOf(resource).Skip(PathOf(construct).Count)], resource));
    }

    /// <summary>A resource with an id of its own does not move with the construct, and one that says itself where it was is left to that.</summary>
    private bool Moves(TerraformResource resource) => resource.HasResourceMove() is null && AddressAt(PathOf(resource), resource) == $"{resource.TerraformResourceType}.{resource.FriendlyUniqueId}";

    /// <summary>The path below the stack.</summary>
    private List<string> PathOf(Construct of) => [.. of.Node.Path.Split('/').Skip(construct.Stack.Node.Path.Split('/').Length)];

    /// <summary>The address that the engine gives a resource of that type at a path: it is asked, so that there is one rule.</summary>
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
