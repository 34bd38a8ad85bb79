using Infra.Policy.Documents;
using Infra.Policy.Rules.Google.Iam;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Cloud Storage buckets and who may use them.</summary>
internal static class BucketRules
{
    private const string Bucket = "google_storage_bucket";

    private static readonly string[] AccessControls =
        ["google_storage_bucket_access_control", "google_storage_default_object_access_control", "google_storage_object_access_control"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0001", "CKV_GCP_28"], Severity.High, "A bucket is not public",
            "Grant roles to named groups and service accounts.",
            GrantCheck.Of(Grant.On("storage_bucket"), member: Members.Everybody),
            Forbid(AccessControls, "entity").ToBe("allUsers", "allAuthenticatedUsers")),
        new(["GCP-0002", "CKV_GCP_29"], Severity.Medium, "A bucket has uniform bucket-level access",
            "Set uniform_bucket_level_access to true.", Require(Bucket, "uniform_bucket_level_access").ToBe(true)),
        new(["CKV_GCP_114"], Severity.High, "A bucket can't be made public",
            "Set public_access_prevention to enforced.", Require(Bucket, "public_access_prevention").ToBe("enforced")),
        new(["GCP-0066"], Severity.Low, "A bucket is encrypted with a customer's key",
            "Name a key of Cloud KMS in encryption.default_kms_key_name.", Require(Bucket, "encryption.default_kms_key_name").ToBeSet()),
        new(["GCP-0078", "CKV_GCP_78"], Severity.Medium, "A bucket keeps old versions of its objects",
            "Set versioning.enabled to true.", Require(Bucket, "versioning.enabled").ToBe(true)),
        new(["GCP-0077", "CKV_GCP_62"], Severity.Medium, "A bucket has access logs",
            "Name another bucket in logging.log_bucket.", Require(Bucket, "logging.log_bucket").ToBeSet()),
        new(["CKV_GCP_63"], Severity.Low, "A bucket does not log to itself",
            "Name another bucket in logging.log_bucket.", new SelfLogCheck()),
        new(["CKV2_GCP_4"], Severity.Medium, "A bucket that stores logs has a locked retention policy",
            "Add a retention_policy with is_locked.", new LockedLogCheck()),
    ];
}
