namespace Infra.Constructs.Aws.Policies;

/// <summary>A condition of a policy statement.</summary>
/// <param name="Operator">The operator, such as <c>StringEquals</c>.</param>
/// <param name="Key">The condition key, such as <c>aws:SourceAccount</c>.</param>
/// <param name="Values">The values, at least one of which must match.</param>
public sealed record PolicyCondition(string Operator, string Key, params IReadOnlyList<string> Values);
