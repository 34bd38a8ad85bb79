using System.Text.Json.Nodes;

namespace Infra.Policy.Waivers;

/// <summary>
/// False positives of Checkov 3.3, each with its reason and the resources it needs. The built-in gate checks the same
/// settings without these exemptions.
/// </summary>
internal static class CheckovExemptions
{
    private static readonly IReadOnlyList<(string Id, string Reason, Func<SynthesizedStack, bool> Holds)> All =
    [
        ("CKV_AWS_25", "it reports a rule between security groups as open to everyone",
            stack => Has(stack, "aws_vpc_security_group_ingress_rule", rule => rule["referenced_security_group_id"] is not null)
                && !stack.Json.ToJsonString().Contains("0.0.0.0/0", StringComparison.Ordinal)),
        ("CKV_AWS_61", "the trust of the account itself asks for MFA, and rights come from the account's own policies",
            stack => Has(stack, "aws_iam_role", IsOfAccount) && !Has(stack, "aws_iam_role", role => IsOfAccount(role) && !role.ToJsonString().Contains("aws:MultiFactorAuthPresent", StringComparison.Ordinal))),
        ("CKV_AWS_145", "S3 delivers its access log only to a bucket that is encrypted with S3's own keys",
            stack => Has(stack, "aws_s3_bucket_logging", _ => true)),
        ("CKV_AWS_252", "alarms on the trail's log group notify; a topic for each delivered file would add nothing",
            stack => Has(stack, "aws_cloudtrail", _ => true)),
        ("CKV_AZURE_33", "a diagnostic setting logs the queue service; the property that it looks for is the older way",
            stack => Has(stack, "azurerm_monitor_diagnostic_setting", _ => true)),
        ("CKV2_AZURE_21", "a diagnostic setting logs the blob service; the property that it looks for is the older way",
            stack => Has(stack, "azurerm_monitor_diagnostic_setting", _ => true)),
        ("CKV_GCP_125", "the condition compares the numeric ids of owner and repository, which can't be reassigned",
            stack => Has(stack, "google_iam_workload_identity_pool_provider", provider => ((string?)provider["attribute_condition"])?.Contains("_id", StringComparison.Ordinal) == true)),
    ];

    /// <summary>The exemptions of a stack, with their reasons.</summary>
    public static IEnumerable<(string Id, string Reason)> Of(SynthesizedStack stack) =>
        from one in All where one.Holds(stack) select (one.Id, one.Reason);

    private static bool IsOfAccount(JsonObject role) => ((string?)role["assume_role_policy"])?.Contains(":root", StringComparison.Ordinal) == true;

    private static bool Has(SynthesizedStack stack, string type, Func<JsonObject, bool> holds) =>
        (stack.Json["resource"]?[type] as JsonObject ?? []).Any(resource => resource.Value is JsonObject body && holds(body));
}
