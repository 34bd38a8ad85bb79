namespace HashiCorp.Cdktf;

/// <content>Objects that exist already: imports, and moves from one address to another.</content>
public partial class TerraformResource
{
    private TerraformResourceImport? _importFrom;
    private ResourceMove? _move;

    /// <summary>Imports an existing object into this resource.</summary>
    /// <param name="id">The id by which the provider finds the object.</param>
    /// <param name="provider">The provider that imports it; that of the resource by default.</param>
    public virtual void ImportFrom(string id, TerraformProvider? provider = null)
    {
        if (_importFrom is null)
        {
            Node.AddValidation(new TerraformVersionForImports());
        }

        _importFrom = new TerraformResourceImport { Id = id, Provider = provider };
    }

    /// <summary>Marks this resource, so that others can move to it.</summary>
    /// <param name="moveTarget">The mark, unique in the stack.</param>
    /// <exception cref="InvalidOperationException">The mark is taken.</exception>
    public virtual void AddMoveTarget(string moveTarget) => CdktfStack.MoveTargets.AddResourceTarget(this, moveTarget);

    /// <summary>Gives the object of this resource to a marked one. This resource is no longer written.</summary>
    /// <param name="moveTarget">The mark of the other resource, which may be made later.</param>
    /// <param name="index">The key or number among the instances of the other resource: a string or a number.</param>
    /// <exception cref="InvalidOperationException">The resource moves already.</exception>
    public virtual void MoveTo(string moveTarget, object? index = null) =>
        _move = ResourceMove.Next(this, _move, new MoveToTarget(moveTarget, index));

    /// <summary>Takes over the object of another address.</summary>
    /// <param name="id">The other address: <c>aws_s3_bucket.logs</c>.</param>
    /// <exception cref="InvalidOperationException">The resource moves already.</exception>
    public virtual void MoveFromId(string id) => _move = ResourceMove.Next(this, _move, new MoveById(id, Address(), LeavesThisAddress: false));

    /// <summary>Gives the object of this resource to another address. This resource is no longer written.</summary>
    /// <param name="id">The other address: <c>aws_s3_bucket.logs</c>.</param>
    /// <exception cref="InvalidOperationException">The resource moves already.</exception>
    public virtual void MoveToId(string id) => _move = ResourceMove.Next(this, _move, new MoveById(Address(), id, LeavesThisAddress: true));

    /// <summary>The move of this resource, or <see langword="null"/>.</summary>
    /// <returns>An <see cref="ITerraformResourceMoveByTarget"/> or <see cref="ITerraformResourceMoveById"/>.</returns>
    public virtual object? HasResourceMove() => _move?.ToStruct();
}
