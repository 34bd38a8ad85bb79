using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Findings;

/// <summary>A finding of a gate.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Resource">The resource that breaks it.</param>
/// <param name="Attribute">The argument or block; empty for the resource as a whole.</param>
/// <param name="Found">What was found there.</param>
/// <param name="IsUndecided">Whether synthesized JSON can't decide it. A plan must decide, so there it is a violation.</param>
/// <param name="Waiver">The reviewed exception that covers it; null for none.</param>
public sealed record Finding(Rule Rule, PolicyResource Resource, string Attribute, string Found, bool IsUndecided, WaiverEntry? Waiver)
{
    /// <summary>Whether it counts: decided, and covered by no exception.</summary>
    public bool IsOpen => !IsUndecided && Waiver is null;

    /// <summary>The fault: the attribute, the value, and the consequence.</summary>
    public string Fault => (Attribute.Length == 0 ? Resource.Address : $"{Resource.Address} {Attribute}") + $" is {Found}{(Rule.Fault.Length == 0 ? "" : $": {Rule.Fault}")}";

    /// <summary>The finding as one line of text: fault, value, remedy.</summary>
    public override string ToString() => $"{Rule.Id} {Resource.ConstructPath}: {Fault}. {Rule.Remedy}";
}
