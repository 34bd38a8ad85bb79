namespace Infra.Pipelines;

/// <summary>The plan that is applied after approval.</summary>
public enum DeployStrategy
{
    /// <summary>
    /// The saved plan that was gated and approved. It is stored encrypted beside the stack's state, and rejected if the commit, the
    /// configuration, the providers or the state have changed since.
    /// </summary>
    SavedPlan,

    /// <summary>
    /// A new plan by <c>cdktf deploy</c>. It needs no storage for plans, but the applied plan can differ from the reviewed one,
    /// there is no report, and Conftest, which needs a plan, can't be among the gates.
    /// </summary>
    CdktfDeploy,
}
