namespace Infra.Simulator.Behavior;

/// <summary>What the value of an attribute must refer to.</summary>
/// <param name="To">The attributes that may have the value, as <c>type.path</c>.</param>
/// <param name="Error">The cloud's message if none has it; <c>{value}</c> is the value.</param>
/// <param name="Prefix">Only values with this prefix (a template) are checked; others belong to another account, or to none.</param>
/// <param name="Holds">The cloud's message when the target is deleted while referred to; null if that is allowed.</param>
internal sealed record ReferenceRule(IReadOnlyList<string> To, string Error, string Prefix = "", string? Holds = null);
