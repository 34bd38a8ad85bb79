using System.Text.Json.Nodes;

namespace Infra.Policy.Waivers;

/// <summary>
/// What Checkov 3.3 finds where nothing is wrong, each with its reason and with what a stack has to hold for it. The built-in gate judges the same
/// settings, and is not asked to pass them.
/// </summary>
internal static class CheckovExemptions
{
    private static readonly IReadOnlyList<(string Id, string Reason, Func<SynthesizedStack, bool> Holds)> All =
    [
        ("CKV_AWS_25", "it takes a rule between security groups for one that is open to everybody",
            stack => Has(stack, "aws_vpc_security_group_ingress_rule", rule => rule["referenced_security_group_id"] is not null)
                && !stack.Json.ToJsonString().Contains("0.0.0.0/0", StringComparison.Ordinal)),
        ("CKV_AWS_61", "the trust of the account itself asks for MFA, and rights come from the account's own policies",
            stack => Has(stack, "aws_iam_role", IsOfAccount) && !Has(stack, "aws_iam_role", role => IsOfAccount(role) && !role.ToJsonString().Contains("aws:MultiFactorAuthPresent", StringComparison.Ordinal))),
        ("CKV_AWS_145", "S3 delivers its access log only to a bucket that is encrypted with S3's own keys",
            stack => Has(stack, "aws_s3_bucket_logging", _ => true)),
        ("CKV_AWS_252", "alarms on the trail's log group tell, and a topic for each delivered file would tell nobody anything",
            stack => Has(stack, "aws_cloudtrail", _ => true)),
        ("CKV_AZURE_33", "a diagnostic setting logs the queue service; the property that it looks for is the older way",
            stack => Has(stack, "azurerm_monitor_diagnostic_setting", _ => true)),
        ("CKV2_AZURE_21", "a diagnostic setting logs the blob service; the property that it looks for is the older way",
            stack => Has(stack, "azurerm_monitor_diagnostic_setting", _ => true)),
        ("CKV_GCP_125", "the condition compares the numeric ids of owner and repository, which nobody can take over",
            stack => Has(stack, "google_iam_workload_identity_pool_provider", provider => ((string?)provider["attribute_condition"])?.Contains("_id", StringComparison.Ordinal) == true)),
    ];

    /// <summary>Those of a stack, with their reasons.</summary>
    public static IEnumerable<(string Id, string Reason)> Of(SynthesizedStack stack) =>
        from one in All where one.Holds(stack) select (one.Id, one.Reason);

    private static bool IsOfAccount(JsonObject role) => ((string?)role["assume_role_policy"])?.Contains(":root", StringComparison.Ordinal) == true;

    private static bool Has(SynthesizedStack stack, string type, Func<JsonObject, bool> holds) =>
        (stack.Json["resource"]?[type] as JsonObject ?? []).Any(resource => resource.Value is JsonObject body && holds(body));
}
