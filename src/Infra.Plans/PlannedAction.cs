namespace Infra.Plans;

/// <summary>What a plan does with a resource or an output.</summary>
public enum PlannedAction
{
    /// <summary>There is no plan, or the plan lists the resource without a change: it is only described.</summary>
    Described,

    /// <summary>It stays as it is.</summary>
    NoOp,

    /// <summary>A data source is read, or an ephemeral resource is opened, renewed or closed: nothing in a cloud changes.</summary>
    Read,

    /// <summary>It is created.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It is destroyed and created again, in either order.</summary>
    Replace,

    /// <summary>It is destroyed.</summary>
    Destroy,

    /// <summary>It leaves the state and stays in the cloud.</summary>
    Forget,

    /// <summary>It leaves the state and stays in the cloud, and another one is created in its place.</summary>
    ForgetAndCreate,

    /// <summary>It exists in the cloud as described and enters the state.</summary>
    Import,

    /// <summary>It stays as it is, under another address.</summary>
    Move,
}
