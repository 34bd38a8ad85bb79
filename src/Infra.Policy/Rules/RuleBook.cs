using Infra.Policy.Rules.Aws;
using Infra.Policy.Rules.Azure;
using Infra.Policy.Rules.Google;
using Infra.Policy.Rules.Own;
using Infra.Policy.Rules.Terraform;

namespace Infra.Policy.Rules;

/// <summary>Every rule there is.</summary>
public static class RuleBook
{
    /// <summary>The rules of all clouds, and our own.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. AwsRules.All, .. GoogleRules.All, .. AzureRules.All, .. TerraformRules.All, .. OwnRules.All];
}
