namespace Infra.Constructs.Aws.Policies;

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">Such as <c>StringEquals</c>.</param>
/// <param name="Key">Such as <c>aws:SourceAccount</c>.</param>
/// <param name="Values">One of which must match.</param>
public sealed record PolicyCondition(string Operator, string Key, params IReadOnlyList<string> Values);
