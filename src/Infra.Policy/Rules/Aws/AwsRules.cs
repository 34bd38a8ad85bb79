namespace Infra.Policy.Rules.Aws;

/// <summary>Every rule for AWS, a table or a file for each service.</summary>
public static class AwsRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. BucketRules.All, .. KeyRules.All, .. SecurityGroupRules.All, .. VpcRules.All];
}
