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
}
