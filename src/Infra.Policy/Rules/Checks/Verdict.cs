using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>What is wrong with a value, or can't be told yet.</summary>
/// <param name="Found">The fault, such as <c>true: everybody may read it</c>.</param>
/// <param name="IsUndecided">Whether this source can't tell.</param>
internal sealed record Verdict(string Found, bool IsUndecided = false)
{
    /// <summary>The value, and what follows from it.</summary>
    public static Verdict Of(PolicyValue value, string because) => new($"{value}: {because}", value.IsUnresolved);
}
