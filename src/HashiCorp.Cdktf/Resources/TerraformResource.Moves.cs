namespace HashiCorp.Cdktf;

/// <content>Existing objects: imports, and moves from one address to another.</content>
public partial class TerraformResource
{
    private TerraformResourceImport? _importFrom;
    private ResourceMove? _move;

    /// <summary>Imports an existing object into this resource.</summary>
    /// <param name="id">The import id of the object.</param>
    /// <param name="provider">The provider that imports it. Default: the provider of the resource.</param>
    public virtual void ImportFrom(string id, TerraformProvider? provider = null)
    {
        if (_importFrom is null)
        {
            Node.AddValidation(new TerraformVersionForImports());
        }

        _importFrom = new TerraformResourceImport { Id = id, Provider = provider };
    }

    /// <summary>Names this resource as a target that others can move to.</summary>
    /// <param name="moveTarget">The target name, unique in the stack.</param>
    /// <exception cref="InvalidOperationException">The target name is already used.</exception>
    public virtual void AddMoveTarget(string moveTarget) => CdktfStack.MoveTargets.AddResourceTarget(this, moveTarget);

    /// <summary>Moves the object of this resource to a target. This resource is no longer written.</summary>
    /// <param name="moveTarget">The target name of the other resource, which may be created later.</param>
    /// <param name="index">The key or index among the instances of the other resource: a string or a number.</param>
    /// <exception cref="InvalidOperationException">The resource already has a move.</exception>
    public virtual void MoveTo(string moveTarget, object? index = null) =>
        _move = ResourceMove.Next(this, _move, new MoveToTarget(moveTarget, index));

    /// <summary>Moves the object of another address to this resource.</summary>
    /// <param name="id">The other address: <c>aws_s3_bucket.logs</c>.</param>
    /// <exception cref="InvalidOperationException">The resource already has a move.</exception>
    public virtual void MoveFromId(string id) => _move = ResourceMove.Next(this, _move, new MoveById(id, Address(), LeavesThisAddress: false));

    /// <summary>Moves the object of this resource to another address. This resource is no longer written.</summary>
    /// <param name="id">The other address: <c>aws_s3_bucket.logs</c>.</param>
    /// <exception cref="InvalidOperationException">The resource already has a move.</exception>
    public virtual void MoveToId(string id) => _move = ResourceMove.Next(this, _move, new MoveById(Address(), id, LeavesThisAddress: true));

    /// <summary>Returns the move of this resource, or <see langword="null"/>.</summary>
    /// <returns>An <see cref="ITerraformResourceMoveByTarget"/> or <see cref="ITerraformResourceMoveById"/>.</returns>
    public virtual object? HasResourceMove() => _move?.ToStruct();
}
