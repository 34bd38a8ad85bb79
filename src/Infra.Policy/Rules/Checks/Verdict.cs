using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>The fault of a value, or that it is undecided.</summary>
/// <param name="Found">The fault, such as <c>true: everyone may read it</c>.</param>
/// <param name="IsUndecided">Whether this source can't decide it.</param>
internal sealed record Verdict(string Found, bool IsUndecided = false)
{
    /// <summary>The value and its consequence.</summary>
    public static Verdict Of(PolicyValue value, string because) => new($"{value}: {because}", value.IsUnresolved);
}
