namespace Infra.Governance;

/// <summary>A branch, or the branches that match a pattern, that can be changed only through review.</summary>
/// <param name="Name">The name of the rule, such as <c>main</c> or <c>hotfixes</c>.</param>
/// <param name="Pattern">The branch pattern, such as <c>main</c> or <c>hotfixes/*</c>. A star does not match slashes.</param>
public sealed record BranchRule(string Name, string Pattern)
{
    /// <summary>The number of required approvals, 1 to 10. Default: 1.</summary>
    public int Approvals { get; init; } = 1;
}
