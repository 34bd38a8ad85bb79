using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>How workloads outside Google prove who they are.</summary>
internal static class FederationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0068", "CKV_GCP_118"], Severity.High, "An identity provider has an attribute condition",
            "Set attribute_condition.", Require("google_iam_workload_identity_pool_provider", "attribute_condition").ToBeSet()),
        new(["CKV2_GCP_3"], Severity.High, "No service account has a user-managed key",
            "Use workload identity federation, or let one service account impersonate another.", Never("google_service_account_key")),
    ];
}
