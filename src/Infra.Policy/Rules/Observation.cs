using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>An observation of a check on a resource.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Attribute">The argument or block; empty for the resource as a whole.</param>
/// <param name="Found">What was found there.</param>
/// <param name="Undecided">Whether this source can't decide it, because the value is not known yet.</param>
public sealed record Observation(PolicyResource Resource, string Attribute, string Found, bool Undecided = false)
{
    /// <summary>A value that breaks the rule.</summary>
    public static Observation Violation(PolicyValue value) => new(value.Resource, value.Path, value.ToString());

    /// <summary>A value that is not known yet.</summary>
    public static Observation Unknown(PolicyValue value) => new(value.Resource, value.Path, value.ToString(), Undecided: true);
}
