namespace Infra.Pipelines;

/// <summary>What is applied after approval.</summary>
public enum DeployStrategy
{
    /// <summary>
    /// The very plan that was gated and approved. It is stored encrypted in the storage of the stack's state, and is refused when the commit, the
    /// configuration, the providers or the state have changed since.
    /// </summary>
    SavedPlan,

    /// <summary>
    /// Whatever <c>cdktf deploy</c> plans at that moment. It needs no storage for plans; what is applied can differ from what was reviewed,
    /// there is no report, and Conftest, which needs a plan, can't be among the gates.
    /// </summary>
    CdktfDeploy,
}
