namespace Infra.Cli.Plans;

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
}
