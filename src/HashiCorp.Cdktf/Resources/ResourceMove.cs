namespace HashiCorp.Cdktf;

/// <summary>A move of a resource's object to or from another address.</summary>
internal abstract record ResourceMove(bool LeavesThisAddress)
{
    /// <summary>Sets the move of a resource, which may have only one.</summary>
    public static ResourceMove Next(TerraformResource resource, ResourceMove? first, ResourceMove next) => (first, next) switch
    {
        (null, _) => next,
        (MoveToTarget one, MoveToTarget other) => throw new InvalidOperationException(
            $"""
            The resource {resource.FriendlyUniqueId} has been given two different moveTargets: "{other.Target}" and "{one.Target}"

            A resource moves once. Take one of the two moves away; apply, then move on.
            """),
        (MoveById one, MoveById other) => throw TwoMoves(resource, $"{Shape(one)}\n{Shape(other)} (Resource calling the move to operation)"),
        (MoveToTarget target, MoveById id) => throw TwoMoves(resource, $"Move target: \"{target.Target}\"\nMove by id: {Shape(id)}"),
        (MoveById id, MoveToTarget target) => throw TwoMoves(resource, $"Move target: \"{target.Target}\"\nMove by id: {Shape(id)}"),
        _ => throw new InvalidOperationException(next.ToString()),
    };

    /// <summary>Returns the <c>moved</c> block.</summary>
    public abstract Dictionary<string, object> ToBlock(TerraformResource resource);

    /// <summary>Returns the move as a struct of the API.</summary>
    public abstract object ToStruct();

    private protected static Dictionary<string, object> Block(string from, string to) =>
        new(StringComparer.Ordinal) { ["from"] = from, ["to"] = to };

    private static string Shape(MoveById move) => $"{{\n  from: {move.From}\n  to: {move.To}\n}}";

    // The message starts with an empty line in the public packages too.
    private static InvalidOperationException TwoMoves(TerraformResource resource, string moves) => new(
        $"""

        The resource {resource.FriendlyUniqueId} has been given two different move operations.

        {moves}

        A resource moves once. Take one of the two moves away; apply, then move on.
        """);
}

/// <summary>A move to or from an address.</summary>
internal sealed record MoveById(string From, string To, bool LeavesThisAddress) : ResourceMove(LeavesThisAddress)
{
    public override Dictionary<string, object> ToBlock(TerraformResource resource) => Block(From, To);

    public override object ToStruct() => new TerraformResourceMoveById { From = From, To = To };
}

/// <summary>A move to a resource with a target name.</summary>
internal sealed record MoveToTarget(string Target, object? Index) : ResourceMove(LeavesThisAddress: true)
{
    public override Dictionary<string, object> ToBlock(TerraformResource resource)
    {
        var target = resource.CdktfStack.MoveTargets.GetResourceByTarget(Target);
        if (target.TerraformResourceType != resource.TerraformResourceType)
        {
            throw new InvalidOperationException(
                $"""
                We do not support moving resources to a different type.

                The destination "{Target}"'s resource type {target.TerraformResourceType} differs from the original resource type ({resource.TerraformResourceType}) you are trying to move.

                Import the object into the destination with ImportFrom, and take the original out of the state with "terraform state rm".
                """);
        }

        var type = resource.TerraformResourceType;
        return Block($"{type}.{resource.FriendlyUniqueId}", $"{type}.{target.FriendlyUniqueId}{Instance()}");
    }

    public override object ToStruct() => new TerraformResourceMoveByTarget { MoveTarget = Target, Index = Index };

    private string Instance() => Index switch
    {
        null => "",
        string key => $"[\"{key}\"]",
        _ => $"[{JavaScriptText.Of(Index)}]",
    };
}
