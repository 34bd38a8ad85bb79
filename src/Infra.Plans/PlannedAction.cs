namespace Infra.Plans;

/// <summary>The action that a plan takes on a resource or an output.</summary>
public enum PlannedAction
{
    /// <summary>There is no plan, or the plan lists the resource without a change.</summary>
    Described,

    /// <summary>No change.</summary>
    NoOp,

    /// <summary>A data source is read, or an ephemeral resource is opened, renewed or closed. Nothing changes in the cloud.</summary>
    Read,

    /// <summary>Created.</summary>
    Create,

    /// <summary>Updated in place.</summary>
    Update,

    /// <summary>Destroyed and recreated, in either order.</summary>
    Replace,

    /// <summary>Destroyed.</summary>
    Destroy,

    /// <summary>Removed from the state, but not from the cloud.</summary>
    Forget,

    /// <summary>Removed from the state, but not from the cloud, and a new one is created.</summary>
    ForgetAndCreate,

    /// <summary>An existing cloud resource is added to the state, without a change.</summary>
    Import,

    /// <summary>Moved to another address, without a change.</summary>
    Move,
}
