using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">Such as <c>StringEquals</c>.</param>
/// <param name="Key">Such as <c>token.actions.githubusercontent.com:sub</c>.</param>
/// <param name="Values">The values that it allows.</param>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<PolicyValue> Values);
