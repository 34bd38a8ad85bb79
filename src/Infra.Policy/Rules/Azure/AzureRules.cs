namespace Infra.Policy.Rules.Azure;

/// <summary>Every rule for Azure, a table or a file for each service.</summary>
public static class AzureRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. ClusterRules.All, .. SecurityGroupRules.All, .. SubnetRules.All];
}
