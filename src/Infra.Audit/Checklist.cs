using Infra.Audit.Items;

namespace Infra.Audit;

/// <summary>All audit items: the GitOps practices that auditors ask for, and the SOC 2 change management controls.</summary>
public static class Checklist
{
    /// <summary>The items, in the order of a change: branch, pipeline, approval, cloud, and rollback.</summary>
    public static IReadOnlyList<AuditItem> Items { get; } =
        [.. BranchItems.All, .. PipelineItems.All, .. ApprovalItems.All, .. FoundationItems.All, .. IdentityItems.All, .. StateItems.All, .. RecoveryItems.All, .. HygieneItems.All, .. ForgeItems.All];
}
