using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>One statement of an IAM policy, wherever it is written.</summary>
/// <param name="Place">Where it is, for a finding.</param>
/// <param name="Allows">Whether its effect is <c>Allow</c>.</param>
public sealed record PolicyStatement(string Place, bool Allows)
{
    /// <summary>Actions it covers.</summary>
    public IReadOnlyList<PolicyValue> Actions { get; init; } = [];

    /// <summary>Actions it leaves out; it covers all others.</summary>
    public IReadOnlyList<PolicyValue> NotActions { get; init; } = [];

    /// <summary>Resources it covers.</summary>
    public IReadOnlyList<PolicyValue> Resources { get; init; } = [];

    /// <summary>Resources it leaves out; it covers all others.</summary>
    public IReadOnlyList<PolicyValue> NotResources { get; init; } = [];

    /// <summary>Whom it speaks of.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>Whom it leaves out; it speaks of all others.</summary>
    public IReadOnlyList<PolicyPrincipal> NotPrincipals { get; init; } = [];

    /// <summary>All conditions; every one must hold.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];
}
