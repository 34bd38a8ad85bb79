using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Findings;

/// <summary>One thing a gate has to say.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Resource">The resource that breaks it.</param>
/// <param name="Attribute">The argument or block; empty for the resource as a whole.</param>
/// <param name="Found">What was found there.</param>
/// <param name="IsUndecided">Whether it waits for the plan: synthesized JSON does not tell. A plan has to tell, so there it is a violation.</param>
/// <param name="Waiver">The reviewed exception that covers it; null where none does.</param>
public sealed record Finding(Rule Rule, PolicyResource Resource, string Attribute, string Found, bool IsUndecided, WaiverEntry? Waiver)
{
    /// <summary>Whether it counts: decided, and covered by no exception.</summary>
    public bool IsOpen => !IsUndecided && Waiver is null;

    /// <summary>The fault: what was looked at, what was there, and what follows.</summary>
    public string Fault => (Attribute.Length == 0 ? Resource.Address : $"{Resource.Address} {Attribute}") + $" is {Found}{(Rule.Fault.Length == 0 ? "" : $": {Rule.Fault}")}";

    /// <summary>The finding as one line of text: fault, value, remedy.</summary>
    public override string ToString() => $"{Rule.Id} {Resource.ConstructPath}: {Fault}. {Rule.Remedy}";
}
