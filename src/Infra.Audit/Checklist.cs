using Infra.Audit.Items;

namespace Infra.Audit;

/// <summary>Every item there is: GitOps as auditors ask for it, and the change-management controls of SOC 2.</summary>
public static class Checklist
{
    /// <summary>In the order of a change: to the branch, through the pipeline, past the approval, into the cloud, and back.</summary>
    public static IReadOnlyList<AuditItem> Items { get; } =
        [.. BranchItems.All, .. PipelineItems.All, .. ApprovalItems.All, .. IdentityItems.All, .. StateItems.All, .. RecoveryItems.All, .. HygieneItems.All, .. ForgeItems.All];
}
