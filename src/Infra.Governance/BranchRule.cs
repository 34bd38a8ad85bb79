namespace Infra.Governance;

/// <summary>A branch, or branches of one pattern, that nobody changes but through a review.</summary>
/// <param name="Name">What the rule is called: <c>main</c>, <c>hotfixes</c>.</param>
/// <param name="Pattern">The branches: <c>main</c>, <c>hotfixes/*</c>. A star stands for no slash.</param>
public sealed record BranchRule(string Name, string Pattern)
{
    /// <summary>How many people approve a change: 1 to 10. Default: 1.</summary>
    public int Approvals { get; init; } = 1;
}
