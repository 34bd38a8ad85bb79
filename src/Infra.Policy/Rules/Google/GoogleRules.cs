namespace Infra.Policy.Rules.Google;

/// <summary>Every rule for Google, a table or a file for each service.</summary>
public static class GoogleRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. FirewallRules.All, .. InstanceRules.All];
}
