namespace Infra.Simulator.Behavior;

/// <summary>What the value of an attribute must be the name of.</summary>
/// <param name="To">Attributes that may hold the value, as <c>type.path</c>.</param>
/// <param name="Error">What the cloud says when none does; <c>{value}</c> is the value.</param>
/// <param name="Prefix">Only values that begin so (a template) are checked: others are of another account, or of no account.</param>
/// <param name="Holds">What the cloud says when the target is deleted while it is referred to; null where that is allowed.</param>
internal sealed record ReferenceRule(IReadOnlyList<string> To, string Error, string Prefix = "", string? Holds = null);
