using Infra.Policy.Documents;
using Infra.Policy.Rules.Google.Iam;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Keys of Cloud KMS, their rings, and who may use them.</summary>
internal static class KeyRules
{
    private const string Key = "google_kms_crypto_key";

    // At most 7776000 seconds: 90 days.
    private const string Within90Days = @"^0*(\d{1,6}|[1-6]\d{6}|7[0-6]\d{5}|77[0-6]\d{4}|777[0-5]\d{3}|7776000)(\.0+)?s$";

    private const string Name = "Grant roles to named service accounts and groups.";

    public static IReadOnlyList<Rule> All { get; } =
    [
        // Google rotates symmetric keys only.
        new(["GCP-0065", "CKV_GCP_43"], Severity.High, "A key is rotated every 90 days",
            "Set rotation_period to 7776000s or less.",
            Require(Key, "rotation_period").ToMatch(Within90Days, like: "7776000s", unlike: "7776001s")
                .Unless("purpose", "ASYMMETRIC_SIGN").Unless("purpose", "ASYMMETRIC_DECRYPT").Unless("purpose", "MAC")),
        new(["CKV_GCP_82"], Severity.High, "A key can't be destroyed by Terraform",
            "Set prevent_destroy in its lifecycle block.",
            new AsWrittenCheck(Require(Key, "lifecycle.prevent_destroy").ToBe(true))),
        new(["CKV_GCP_112", "CKV2_GCP_6"], Severity.Critical, "A key is not public", Name,
            GrantCheck.Of(Grant.On("kms_crypto_key"), member: Members.Everybody)),
        new(["CKV2_GCP_8"], Severity.Critical, "A key ring is not public", Name,
            GrantCheck.Of(Grant.On("kms_key_ring"), member: Members.Everybody)),
    ];
}
