namespace Infra.Deployment.Plans;

/// <summary>What a plan does to a resource.</summary>
internal enum PlannedAction
{
    None,
    Read,
    Create,
    Update,
    Replace,
    Destroy,

    /// <summary>It stays in the cloud, and leaves the state.</summary>
    Forget,

    /// <summary>It exists in the cloud as it is described, and comes into the state.</summary>
    Import,

    /// <summary>It stays as it is, under another address.</summary>
    Move,
}
