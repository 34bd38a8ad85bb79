using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>One statement of an IAM policy, wherever it is written.</summary>
/// <param name="Place">Its location, for a finding.</param>
/// <param name="Allows">Whether its effect is <c>Allow</c>.</param>
public sealed record PolicyStatement(string Place, bool Allows)
{
    /// <summary>Actions it covers.</summary>
    public IReadOnlyList<PolicyValue> Actions { get; init; } = [];

    /// <summary>Excluded actions (<c>NotAction</c>); it covers all others.</summary>
    public IReadOnlyList<PolicyValue> NotActions { get; init; } = [];

    /// <summary>Resources it covers.</summary>
    public IReadOnlyList<PolicyValue> Resources { get; init; } = [];

    /// <summary>Excluded resources (<c>NotResource</c>); it covers all others.</summary>
    public IReadOnlyList<PolicyValue> NotResources { get; init; } = [];

    /// <summary>Its principals.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>Excluded principals (<c>NotPrincipal</c>); it covers all others.</summary>
    public IReadOnlyList<PolicyPrincipal> NotPrincipals { get; init; } = [];

    /// <summary>All conditions; every one must hold.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];
}
